import { z } from 'zod';
import { settingsPage, settingsTable } from '../print-settings.ts';
import { SETTINGS } from '../settings.ts';
import { defineCommand, EXIT } from './command.ts';

export const settings = defineCommand({
  name: 'settings',
  says: 'List the settings (environment variables), what they mean, and what they are unless set.',
  options: { '--markdown': 'as the page docs/settings.md' },
  asked: z.strictObject({ markdown: z.boolean().default(false) }),
  async run({ markdown }) {
    const rows = Object.entries(SETTINGS).map(([name, { means, fallback }]) => ({ name, means, fallback }));
    return { exit: EXIT.well, text: markdown ? settingsPage().trimEnd() : settingsTable(), value: rows };
  },
});
