import { z } from 'zod';
import { sceneSchemaText } from '../content/scene-schema.ts';
import { defineCommand, EXIT } from './command.ts';

export const sceneSchema = defineCommand({
  name: 'scene schema',
  says: 'Print the JSON schema of scene.json, by which editors complete and check it.',
  more: 'scenes/scene.schema.json is printed by it: npm run --silent parvis -- scene schema > scenes/scene.schema.json',
  asked: z.strictObject({}),
  async run() {
    const text = sceneSchemaText();
    return { exit: EXIT.well, text: text.trimEnd(), value: JSON.parse(text) };
  },
});
