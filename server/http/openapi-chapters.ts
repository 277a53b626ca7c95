export const PAGES = 'pages and files';

/** The chapters of the API's documentation, in reading order. */
export const CHAPTERS: Readonly<Record<string, string>> = {
  auth: 'Getting in and out: accounts, guests, tokens.',
  users: 'What people may see and change of themselves, and see of others.',
  scenes: 'The places of the world.',
  scenarios: 'Private worlds by invite code: who plays in them, and whose they are.',
  exhibits: 'What hangs there: looked at, liked, written about, and looked after by curators.',
  exhibitions: 'When it may be seen.',
  channels: 'Where people talk, and what was said.',
  assets: 'What people uploaded: pictures, sounds, films, PDFs.',
  notifications: 'What one was told; live clients hear it at once.',
  friends: 'Who belongs together.',
  moderation: 'Reports and appeals, and the desk where the staff decide them.',
  admin: 'For the staff.',
  rooms: 'Where clients of Colyseus get their seats.',
  api: 'About this API.',
  [PAGES]: 'What is not JSON.',
  'auth (stock SDK)': 'The same doors as under `/v1/auth`, where the stock SDK’s `client.auth` looks for them.',
};

/** The chapter that a route stands in. */
export function chapterOf(path: string): string {
  if (path.startsWith('/auth/')) return 'auth (stock SDK)';
  if (path.startsWith('/matchmake/')) return 'rooms';
  const name = path.split('/')[2] ?? '';
  return Object.hasOwn(CHAPTERS, name) ? name : 'api';
}
