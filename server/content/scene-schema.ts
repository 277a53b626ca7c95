import { z } from 'zod';
import { sceneShape } from '../../schema/scene.ts';

/** scenes/scene.schema.json, whole: by it editors complete and check scene.json while it is written. */
export function sceneSchemaText(): string {
  const schema = z.toJSONSchema(sceneShape, { io: 'input', unrepresentable: 'any' });
  const { $schema, ...rest } = schema;
  const head = { $schema, title: 'scene.json of Parvis', description: 'What a level designer says of a scene.' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
