import assert from 'node:assert/strict';
import { checkScenes } from '../../server/content/check-scenes.ts';
import type { ContentFault } from '../../server/content/content-fault.ts';
import type { Break } from './broken/break.ts';
import { BROKEN_DIALOGUES } from './broken/dialogues.ts';
import { BROKEN_FILES } from './broken/files.ts';
import { BROKEN_MAPS } from './broken/maps.ts';
import { Sound } from './broken/sound-scenes.ts';

const BREAKS: readonly Break[] = [...BROKEN_FILES, ...BROKEN_MAPS, ...BROKEN_DIALOGUES];

const brief = ({ rule, file }: Pick<ContentFault, 'rule' | 'file'>) => `${file}: ${rule}`;

describe('broken scenes, one fault each', () => {
  it('are as many as were promised', () => assert.ok(BREAKS.length >= 30, String(BREAKS.length)));

  it('are broken from scenes that have no fault', () => {
    assert.deepEqual(checkScenes(new Sound().files).faults.map(brief), []);
  });

  for (const { what, breaks, rule, file, place, line, tile } of BREAKS)
    it(`${what}: ${rule}`, () => {
      const sound = new Sound();
      breaks(sound);
      const { faults } = checkScenes(sound.files);
      assert.deepEqual(
        faults.map(brief).sort(),
        [file].flat().map((one) => brief({ rule, file: one })),
      );
      for (const fault of faults) {
        if (typeof place === 'string') assert.equal(fault.place, place);
        if (place instanceof RegExp) assert.match(fault.place, place);
        if (line !== undefined) assert.equal(fault.line, line);
        if (tile !== undefined) assert.deepEqual(fault.tile, tile);
        assert.match(fault.reason, /\w/);
        assert.match(fault.remedy, /[.]$/);
      }
    });
});
