import type { ContentFault } from '../../content/content-fault.ts';
import { RULES, type RuleId } from '../../content/rules.ts';

/** What the address of a file counts from: the scenes folder. */
const SCENES = 'SCENES';

/**
 * Faults as SARIF 2.1.0, which code forges and editors show beside the files. `folder` is the address of the scenes
 * folder from the root of the repository, with a slash at its end.
 */
export function sarifOf(faults: readonly ContentFault[], folder: string): object {
  const rules = Object.keys(RULES) as RuleId[];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'parvis scene check',
            rules: rules.map((id) => ({
              id,
              shortDescription: { text: RULES[id].means },
              help: { text: RULES[id].remedy },
              defaultConfiguration: { level: RULES[id].severity },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [SCENES]: { uri: folder } },
        results: faults.map((fault) => resultOf(fault, rules.indexOf(fault.rule))),
      },
    ],
  };
}

function resultOf({ rule, file, place, reason, remedy, line, column, tile }: ContentFault, ruleIndex: number): object {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column ? { startColumn: column } : {}) } };
  return {
    ruleId: rule,
    ruleIndex,
    level: RULES[rule].severity,
    message: { text: `${reason}. ${remedy}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(file), uriBaseId: SCENES }, ...region },
        ...(place ? { logicalLocations: [{ fullyQualifiedName: place }] } : {}),
      },
    ],
    ...(tile ? { properties: { tile } } : {}),
  };
}
