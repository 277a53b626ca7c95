import { z } from 'zod';
import { ZONES } from '../../../schema/scene/zones/index.ts';
import { DIRECTIONS } from '../../../schema/state.ts';

/** What Tiled offers in its lists, in the format of its project files: https://doc.mapeditor.org/en/stable/manual/custom-properties/ */
interface EnumType {
  readonly id: number;
  readonly name: string;
  readonly type: 'enum';
  readonly storageType: 'string';
  readonly values: readonly string[];
  readonly valuesAsFlags: false;
}

interface Member {
  readonly name: string;
  readonly type: 'string' | 'int' | 'float' | 'bool';
  readonly propertyType?: string;
  readonly value: string | number | boolean;
}

interface ClassType {
  readonly id: number;
  readonly name: string;
  readonly type: 'class';
  readonly color: string;
  readonly drawFill: true;
  readonly members: readonly Member[];
  readonly useAs: readonly string[];
}

/** What objects of a class may say, beside the zones: a spawn where one looks who arrives. */
const CLASSES = { ...ZONES, spawn: z.strictObject({ facing: z.enum(DIRECTIONS).default('down') }) };

/** Of the classes, in their order: far apart from each other, as #aarrggbb. */
const COLOURS = ['e0', 'ff'].flatMap((strong) =>
  [
    `${strong}4040`,
    `40${strong}40`,
    `4060${strong}`,
    `${strong}a030`,
    `a040${strong}`,
    `30${strong}c0`,
    `${strong}50b0`,
  ].map((colour) => `#ff${colour}`),
);

/** The part of JSON Schema that options of classes need. */
interface Option {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: string | number | boolean;
}

/**
 * The project file of Tiled: with it open, designers choose classes, directions and passes from lists. Tiled leaves out
 * of the map what is as its class has it, so options have the default that Parvis gives them, and an empty one where there
 * must be a choice.
 */
export function projectText(): string {
  const lists = new Map<string, EnumType>();
  const classes = Object.entries(CLASSES).map(([name, shape]): Omit<ClassType, 'id'> => {
    const { properties = {} } = z.toJSONSchema(shape, { io: 'input' });
    return {
      name,
      type: 'class',
      color: COLOURS[Object.keys(CLASSES).indexOf(name) % COLOURS.length] ?? '#ffa0a0a4',
      drawFill: true,
      members: Object.entries(properties).map(([option, says]) => memberOf(name, option, says as Option, lists)),
      useAs: ['object'],
    };
  });
  const project = {
    automappingRulesFile: '',
    commands: [],
    compatibilityVersion: 1100,
    extensionsPath: 'extensions',
    folders: ['.'],
    properties: [],
    propertyTypes: [...lists.values(), ...classes.map((one, index) => ({ id: lists.size + index + 1, ...one }))],
  };
  return `${JSON.stringify(project, null, 2)}\n`;
}

function memberOf(kind: string, name: string, option: Option, lists: Map<string, EnumType>): Member {
  if (option.enum)
    return { name, type: 'string', propertyType: listOf(kind, name, option.enum, lists), value: option.default ?? '' };
  if (option.type === 'boolean') return { name, type: 'bool', value: option.default ?? false };
  if (option.type === 'number') return { name, type: 'float', value: option.default ?? 0 };
  if (option.type === 'integer') return { name, type: 'int', value: option.default ?? 0 };
  return { name, type: 'string', value: option.default ?? '' };
}

/** The name of a list of choices: that of the option, after its class where another option of that name has other choices. */
function listOf(kind: string, option: string, values: readonly string[], lists: Map<string, EnumType>): string {
  const known = lists.get(option);
  const name = !known || known.values.join() === values.join() ? option : `${kind}-${option}`;
  if (!lists.has(name))
    lists.set(name, { id: lists.size + 1, name, type: 'enum', storageType: 'string', values, valuesAsFlags: false });
  return name;
}
