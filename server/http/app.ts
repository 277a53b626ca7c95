import express, { type Application } from 'express';
import type { Matchmaking } from '../../rooms/matchmaking.ts';
import type { Clock, Limits } from '../../rooms/services.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { Blobs } from '../blobs/blobs.ts';
import type { Config } from '../config.ts';
import type { SceneBook } from '../content/scene-book.ts';
import type { Accounts } from '../domain/accounts.ts';
import type { Arrivals } from '../domain/arrivals.ts';
import type { Assets } from '../domain/assets.ts';
import type { Blocks } from '../domain/blocks.ts';
import type { Channels } from '../domain/channels.ts';
import type { Chat } from '../domain/chat.ts';
import type { ChronicleReading } from '../domain/chronicle-reading.ts';
import type { Friends } from '../domain/friends.ts';
import type { Gallery } from '../domain/gallery.ts';
import type { Invites } from '../domain/invites.ts';
import type { Journals } from '../domain/journal.ts';
import type { Members } from '../domain/members.ts';
import type { Notifications } from '../domain/notifications.ts';
import type { Recovery } from '../domain/recovery.ts';
import type { ScenarioBook } from '../domain/scenarios.ts';
import type { SceneCatalog } from '../domain/scenes.ts';
import type { Sessions } from '../domain/sessions.ts';
import type { SheetBook } from '../domain/sheets.ts';
import type { Log } from '../log.ts';
import type { Drafts } from '../media/drafts.ts';
import type { Links } from '../oauth/links.ts';
import type { SignIns } from '../oauth/sign-ins.ts';
import { accessLog } from './access-log.ts';
import { adminRoutes, monitorPage } from './admin.ts';
import { adminUserRoutes } from './admin-users.ts';
import { sceneArt, sceneFiles, webClient } from './art.ts';
import { assetRoutes } from './assets.ts';
import { authRoutes } from './auth.ts';
import { blockRoutes } from './blocks.ts';
import { channelRoutes } from './channels.ts';
import { chronicleRoutes } from './chronicle.ts';
import { curatingRoutes } from './curating.ts';
import { type DeskNeeds, deskRoutes } from './desk.ts';
import { type DeskPeopleNeeds, deskPeopleRoutes } from './desk-people.ts';
import { docsPage } from './docs-page.ts';
import { type EditionNeeds, editionRoutes } from './editions.ts';
import { answerErrors } from './errors.ts';
import { exhibitionRoutes } from './exhibitions.ts';
import { exhibitRoutes } from './exhibits.ts';
import { uploadedFiles } from './files.ts';
import { flow } from './flow.ts';
import { friendRoutes } from './friends.ts';
import { answerHeaders } from './headers.ts';
import { inviteRoutes } from './invites.ts';
import { matchmakeRoutes } from './matchmake.ts';
import { type ModerationNeeds, moderationRoutes } from './moderation.ts';
import { notificationRoutes } from './notifications.ts';
import { oauthPages, oauthRoutes } from './oauth.ts';
import { openapiRoutes } from './openapi.ts';
import { originGate } from './origin.ts';
import { recoveryRoutes } from './recovery.ts';
import { aboutUploads, resumableUploads, UPLOADS_PATH } from './resumable.ts';
import { gate, type Route } from './route.ts';
import { scenarioMemberRoutes } from './scenario-members.ts';
import { scenarioRoutes } from './scenarios.ts';
import { sceneRoutes } from './scenes.ts';
import { sheetRoutes } from './sheets.ts';
import { storyRoutes } from './story.ts';
import { userRoutes } from './users.ts';
import { visitorRoutes } from './visitors.ts';

/** Everything that HTTP is a door to. */
export interface AppNeeds extends ModerationNeeds, DeskNeeds, DeskPeopleNeeds, EditionNeeds, Gallery {
  readonly config: Pick<Config, 'publicUrl' | 'allowedOrigins' | 'trustProxy' | 'scenesDir' | 'uploads' | 's3'>;
  /** The folder of the built web client. */
  readonly webDir: string;
  readonly log: Log;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly sessions: Sessions;
  readonly accounts: Accounts;
  readonly recovery: Recovery;
  readonly signIns: SignIns;
  readonly links: Links;
  readonly assets: Assets;
  readonly arrivals: Arrivals;
  readonly blobs: Blobs;
  readonly drafts: Drafts;
  readonly notifications: Notifications;
  readonly friends: Friends;
  readonly chat: Chat;
  readonly channels: Channels;
  readonly blocks: Blocks;
  readonly scenarioBook: ScenarioBook;
  readonly members: Members;
  readonly invites: Invites;
  readonly chronicles: ChronicleReading;
  readonly sheets: SheetBook;
  readonly scenes: SceneCatalog;
  readonly book: Pick<SceneBook, 'file'>;
  readonly journals: Journals;
  readonly matchmaking: Pick<Matchmaking, 'ask'>;
}

/** Every route of the REST API. */
export function routesOf(needs: AppNeeds): Route[] {
  const { publicUrl } = needs.config;
  const routes: Route[] = [
    ...authRoutes(needs),
    ...recoveryRoutes(needs),
    ...oauthRoutes(needs),
    ...userRoutes(needs),
    ...storyRoutes(needs),
    ...scenarioRoutes(needs),
    ...inviteRoutes(needs),
    ...scenarioMemberRoutes(needs),
    ...chronicleRoutes(needs),
    ...sheetRoutes(needs),
    ...sceneRoutes(needs),
    ...editionRoutes(needs, publicUrl),
    ...exhibitRoutes(needs),
    ...visitorRoutes(needs),
    ...curatingRoutes(needs),
    ...exhibitionRoutes(needs),
    ...channelRoutes(needs),
    ...blockRoutes(needs),
    ...assetRoutes(needs),
    ...notificationRoutes(needs),
    ...friendRoutes(needs),
    ...adminRoutes({ ...needs, publicUrl }),
    ...adminUserRoutes(needs),
    ...moderationRoutes(needs),
    ...deskRoutes(needs),
    ...deskPeopleRoutes(needs),
    ...matchmakeRoutes(needs),
    ...openapiRoutes(() => routes, publicUrl),
  ];
  return routes;
}

/** The Express application: headers, the API behind its gate, pictures, art, the page; what nobody answers is refused `route.unknown`. */
export function buildApp(needs: AppNeeds): Application {
  const { config, log, clock, sessions, limits, sanctions } = needs;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  const note = accessLog(log, clock);
  const setHeaders = answerHeaders(config.publicUrl, config.s3 ? [new URL(config.s3.publicEndpoint).origin] : []);
  const mayPass = originGate(config.allowedOrigins);
  const routes = routesOf(needs);
  const aboutTus = aboutUploads(config.uploads.mostBytes);
  const slowly = flow(config.uploads.bytesPerSecond);
  const { exact, patterns } = gate(routes, { sessions, limits, sanctions, drafts: needs.drafts, flow: slowly });

  // A few steps in one: to Express, going on to the next costs more than most of them do.
  app.use((request, response, next) => {
    note(request, response);
    setHeaders(request, response);
    if (request.method === 'OPTIONS' && request.path.startsWith(UPLOADS_PATH)) response.set(aboutTus);
    next();
  });
  app.use(oauthPages({ ...needs, ...config }));
  app.use((request, response, next) => {
    if (mayPass(request, response)) return exact(request, response) ?? next();
  });
  app.use(UPLOADS_PATH, resumableUploads({ ...needs, flow: slowly, maxBytes: config.uploads.mostBytes }));
  app.use(patterns);

  app.use(monitorPage({ sessions }), docsPage(routes, config.publicUrl));
  app.use(uploadedFiles(needs), sceneFiles(needs), sceneArt(config.scenesDir), webClient(needs.webDir));
  app.use(() => {
    throw new Refusal('route.unknown');
  });
  app.use(answerErrors(log));
  return app;
}
