import assert from 'node:assert/strict';
import { readConfig } from '../../server/config.ts';
import { scrub } from '../../server/scrub.ts';
import { addressOf, shownAddress } from '../../server/store/address.ts';
import { storeAddress } from '../../server/store/open.ts';
import { BadDatabase } from '../../server/store/store.ts';

const SECRETIVE = [
  'mongodb://ada:s3kr1t@db.example/parvis',
  'mongodb://ada:s3kr1t@one:27017,two:27018/parvis?replicaSet=rs0&authSource=admin',
  'mongodb+srv://ada:s3@kr1t@db.example/parvis?tls=true',
  'mongodb://ada:a/s3kr1t@db.example/parvis',
];

describe('the address of a database', () => {
  it('is a file, or a MongoDB database by its name', () => {
    assert.deepEqual(addressOf('sqlite:./data/parvis.db'), { kind: 'sqlite', path: './data/parvis.db' });
    for (const url of SECRETIVE) assert.deepEqual(addressOf(url), { kind: 'mongodb', url });
    for (const wrong of ['', 'sqlite:', 'mongodb://host', 'mongodb://host/', 'mongodb://host/?x=1', 'postgres://h/d'])
      assert.throws(() => addressOf(wrong), BadDatabase);
  });

  it('is shown without user and password', () => {
    assert.deepEqual(
      SECRETIVE.map((url) => shownAddress(addressOf(url))),
      [
        'mongodb://db.example/parvis',
        'mongodb://one:27017,two:27018/parvis',
        'mongodb+srv://db.example/parvis',
        'mongodb://db.example/parvis',
      ],
    );
    assert.equal(
      scrub('lost mongodb://ada:s3kr1t@db.example/parvis again'),
      'lost mongodb://…@db.example/parvis again',
    );
  });

  it('comes from DATABASE_URL, or is a file in DATA_DIR; a wrong one is not repeated', () => {
    assert.deepEqual(storeAddress(readConfig({ DATA_DIR: '/srv/parvis' })), {
      kind: 'sqlite',
      path: '/srv/parvis/parvis.db',
    });
    const [url = ''] = SECRETIVE;
    assert.deepEqual(storeAddress(readConfig({ DATABASE_URL: url })), { kind: 'mongodb', url });
    assert.throws(
      () => readConfig({ DATABASE_URL: 'mongodb://ada:s3kr1t@db.example' }),
      (error) => /DATABASE_URL: must be the address/.test(String(error)) && !/s3kr1t/.test(String(error)),
    );
  });
});
