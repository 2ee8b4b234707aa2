import { expect } from 'chai';
import { pause, until } from '../support/host.js';
import { config, newTab, savedAnswers, snapshot, useDrafts } from './draft-tab.js';

describe('DraftController, in several tabs', () => {
  useDrafts();

  it('tells the other tab of a later write, which wins, and lets it load that draft', async () => {
    const one = newTab();
    const two = newTab();
    await one.drafts.open(config());
    await two.drafts.open(config());
    one.change(() => snapshot({ when: 1 }));
    await one.drafts.flush();
    await until(() => two.drafts.state.savedElsewhere);
    expect(!!one.drafts.state.savedElsewhere).to.equal(false);
    expect((await two.drafts.load())?.answers).to.deep.equal({ when: 1 });
    expect(!!two.drafts.state.savedElsewhere).to.equal(false);
    two.change(() => snapshot({ when: 2 }));
    await two.drafts.flush();
    await until(() => one.drafts.state.savedElsewhere);
    expect(await savedAnswers()).to.deep.equal([{ when: 2 }]);
    await two.drafts.clear();
    await until(() => one.drafts.state.savedUntil === undefined);
    expect(!!one.drafts.state.savedElsewhere).to.equal(false);
  });

  it('does not mind other surveys, draft keys and "off" in other tabs', async () => {
    const one = newTab();
    const others = [newTab(), newTab(), newTab()] as const;
    await one.drafts.open(config());
    await others[0].drafts.open(config({ key: 'home-care/b' }));
    await others[1].drafts.open(config({ drafts: 'off' }));
    one.change(() => snapshot());
    await one.drafts.flush();
    await pause(50);
    for (const { drafts } of others) expect(!!drafts.state.savedElsewhere).to.equal(false);
  });

  it('is moved in the page without losing touch or telling itself', async () => {
    const { drafts, host, change } = newTab();
    const other = newTab();
    await drafts.open(config());
    await other.drafts.open(config());
    change(() => snapshot());
    host.disconnect();
    host.connect();
    await until(() => other.drafts.state.savedElsewhere);
    expect(!!drafts.state.savedElsewhere).to.equal(false);
    change(() => snapshot({ when: 6 }));
    await until(async () => JSON.stringify(await savedAnswers()) === '[{"when":6}]');
  });
});
