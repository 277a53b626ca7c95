import { reportShape } from '../messages/moderation.ts';
import type { Evidence } from './evidence.ts';
import { type Example, example, NAMED } from './example.ts';
import {
  appealShape,
  auditPage,
  decision,
  impositionShape,
  kickShape,
  liftShape,
  noteShape,
  ownSanctions,
  queuePage,
  type ReportLine,
  reportFiled,
  reportView,
  type SanctionView,
  sanctionList,
} from './moderation.ts';

const at = '2026-01-17T14:22:00.000Z';
const until = '2026-01-17T14:32:00.000Z';
const jin = { id: NAMED.account, name: NAMED.username, role: 'admin', guest: false };
const felix = { id: NAMED.other, name: 'felix', role: 'player', guest: false };

const line: ReportLine = {
  id: NAMED.report,
  kind: 'player',
  category: 'spam',
  subject: NAMED.other,
  against: felix,
  by: jin,
  words: 'He has been selling shoes for an hour.',
  at,
  state: 'open',
  taken_by: null,
  verdict: null,
  decided_by: null,
  decided_at: null,
  reason: '',
};

const evidence: Evidence = {
  channel: null,
  messages: [
    {
      id: NAMED.message,
      author: NAMED.other,
      name: 'felix',
      text: 'Shoes! Cheap shoes!',
      at: 1_768_659_720_000,
      status: 'said',
      deleted: false,
      former: [],
    },
  ],
  person: { name: 'felix', username: 'felix', avatar: 'hugo', guest: false },
  exhibit: null,
  sanction: null,
};

const muted: SanctionView = {
  id: NAMED.sanction,
  account: NAMED.other,
  kind: 'mute',
  scope: 'world',
  reason: 'spam',
  by: NAMED.account,
  at,
  until,
  lifted_at: null,
  running: true,
  report: null,
  network_until: null,
};

const { account: _account, by: _by, report: _report, network_until: _network, ...own } = muted;
const side = { filed: 0, against: 1, latest: [line], sanctions: [muted] };
const filed = { report: { id: NAMED.report, state: 'open' as const, at } };
const ofReport = { as: 'admin', params: { id: NAMED.report } } as const;
const ofSanction = { as: 'admin', params: { id: NAMED.sanction } } as const;
const sanctioning = ['account.unknown', 'sanction.self', 'sanction.rank', 'sanction.scope'] as const;

/** Examples of reports, appeals, and the desk of the staff. */
export const moderationExamples: Readonly<Record<string, Example>> = {
  'POST /v1/moderation/report': example(
    { body: reportShape, reply: reportFiled },
    {
      as: 'account',
      body: { kind: 'player', subject: NAMED.other, category: 'spam', words: line.words },
      reply: filed,
      refuses: ['report.subject', 'report.own'],
    },
  ),
  'POST /v1/moderation/appeal': example(
    { body: appealShape, reply: reportFiled },
    {
      body: { email: NAMED.email, password: NAMED.password, words: 'It was my brother, truly.' },
      reply: filed,
      refuses: ['auth.wrong', 'auth.locked', 'appeal.nothing', 'appeal.decided'],
    },
  ),
  'GET /v1/users/me/sanctions': example(
    { reply: ownSanctions },
    { as: 'account', reply: { sanctions: [own], count: 1 } },
  ),
  'GET /v1/moderation/reports': example(
    { reply: queuePage },
    { as: 'admin', query: { state: 'open', limit: '20' }, reply: { reports: [line], count: 1, next: null } },
  ),
  'GET /v1/moderation/reports/:id': example(
    { reply: reportView },
    {
      ...ofReport,
      reply: {
        report: { ...line, evidence, notes: [], verdicts: ['dismiss', 'warn', 'mute', 'kick', 'ban'] },
        history: { against: side, by: { ...side, against: 0, latest: [], sanctions: [] } },
      },
      refuses: ['report.unknown'],
    },
  ),
  'POST /v1/moderation/reports/:id/take': {
    ...ofReport,
    refuses: ['report.unknown', 'report.taken', 'report.closed', 'sanction.self'],
  },
  'POST /v1/moderation/reports/:id/decide': example(
    { body: decision },
    {
      ...ofReport,
      body: { verdict: 'mute', reason: 'spam', seconds: 600, note: 'the third time' },
      refuses: ['report.unknown', 'report.closed', 'report.verdict', ...sanctioning],
    },
  ),
  'POST /v1/moderation/reports/:id/notes': example(
    { body: noteShape },
    { ...ofReport, body: { text: 'I know them both: let me talk to them first.' }, refuses: ['report.unknown'] },
  ),
  'GET /v1/moderation/sanctions': example(
    { reply: sanctionList },
    { as: 'admin', query: { account: NAMED.other }, reply: { sanctions: [muted], count: 1 } },
  ),
  'POST /v1/moderation/sanctions': example(
    { body: impositionShape },
    {
      as: 'admin',
      body: { account: NAMED.other, kind: 'mute', reason: 'spam', seconds: 600 },
      reply: { sanction: muted },
      refuses: sanctioning,
    },
  ),
  'POST /v1/moderation/sanctions/:id/lift': example(
    { body: liftShape },
    {
      ...ofSanction,
      body: { why: 'He is sorry.' },
      reply: { sanction: { ...muted, lifted_at: at, running: false } },
      refuses: ['sanction.unknown', 'sanction.over', 'sanction.self'],
    },
  ),
  'POST /v1/moderation/kick': example(
    { body: kickShape },
    { as: 'admin', body: { account: NAMED.other, reason: 'shouting' }, refuses: sanctioning },
  ),
  'GET /v1/moderation/audit': example(
    { reply: auditPage },
    {
      as: 'admin',
      query: { act: 'account.', limit: '20' },
      reply: {
        rows: [
          {
            id: '019bcc6f0cc00000aaaabbbbccccdddd',
            at,
            by: NAMED.account,
            act: 'account.mute',
            subject: NAMED.other,
            why: 'spam',
            details: { kind: 'mute', scope: 'world', until: 1_768_660_320_000, report: null, network: false },
          },
        ],
        count: 1,
        next: null,
      },
    },
  ),
};
