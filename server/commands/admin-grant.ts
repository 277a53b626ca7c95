import { z } from 'zod';
import { ROLES } from '../../schema/rest/accounts.ts';
import { readConfig } from '../config.ts';
import { defineCommand, EXIT } from './command.ts';

export const adminGrant = defineCommand({
  name: 'admin grant',
  says: 'Give an account a role.',
  takes: { '<email>': 'the account', '[role]': `${ROLES.join(', ')}; admin if none is named` },
  more: 'It may be run while the server runs: the role counts from the next request.',
  asked: z.strictObject({ email: z.string().min(1), role: z.enum(ROLES).default('admin') }),
  async run({ email, role }) {
    const { grant } = await import('../admin.ts');
    const granted = await grant(email, role, readConfig());
    return {
      exit: EXIT.well,
      text: `${granted.name} <${granted.email}> now has the role ${granted.role}`,
      value: granted,
    };
  },
});
