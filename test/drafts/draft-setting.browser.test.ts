import { expect } from 'chai';
import { pause } from '../support/host.js';
import { presentDatabases, recordsOf, replaceOpen } from '../support/storage.js';
import { config, database, newTab, savedAnswers, snapshot, useDrafts } from './draft-tab.js';

describe('DraftController, whether drafts are kept', () => {
  useDrafts();

  it('never opens a database with "off"', async () => {
    let opened = 0;
    const undo = replaceOpen(() => {
      opened += 1;
      throw new Error('opened');
    });
    const { drafts, host, change } = newTab();
    await drafts.open(config({ drafts: 'off' }));
    change(() => snapshot());
    await drafts.flush();
    await drafts.setKeep(true);
    await drafts.clear();
    await drafts.load();
    host.disconnect();
    await pause(100);
    undo();
    expect(opened).to.equal(0);
    expect(drafts.state.failing).not.to.equal(true);
  });

  it('leaves the device untouched with "ask" until it is ticked, and cleans up after', async () => {
    const { drafts, change } = newTab();
    await drafts.open(config({ drafts: 'ask' }));
    change(() => snapshot());
    await pause(150);
    expect(await presentDatabases()).not.to.include(database);
    await drafts.setKeep(true);
    expect(await savedAnswers()).to.deep.equal([{ when: 5 }]);
    change(() => snapshot({ when: 6 }));
    await drafts.flush();
    expect(await savedAnswers()).to.deep.equal([{ when: 6 }]);
    const later = newTab();
    expect(await later.drafts.open(config({ drafts: 'ask' }))).not.to.equal(undefined);
    expect(later.drafts.state.keep).to.equal(true);
    await drafts.setKeep(false);
    expect(await recordsOf(database)).to.deep.equal([]);
    await drafts.setKeep(true);
    expect(await savedAnswers()).to.deep.equal([{ when: 6 }]);
    await drafts.giveWay();
    expect(drafts.state.keep).to.equal(true);
    await drafts.clear();
    expect(drafts.state.keep).to.equal(false);
  });
});
