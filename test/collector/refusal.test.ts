import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { refusal } from '../../demo/collector/replies/refusal.js';

describe('a refusal', () => {
  it('formats a hundred faults at most, however many a hostile body has', () => {
    let formatted = 0;
    const faults = Array.from({ length: 50_000 }, (_, index) => ({
      path: index % 2 === 0 ? `/answers/k${index}` : `/k${index}`,
      get code() {
        formatted += 1;
        return 'unknown' as const;
      },
    }));
    const { errors = [], detail = '' } = refusal({ errors: [], faults });
    assert.equal(errors.length + detail.split('; ').length, 100);
    assert.ok(formatted <= 200, `${formatted} were formatted`);
  });

  it('tells the beginning of a long name', () => {
    const long = 'x'.repeat(200_000);
    const faults = [`/${long}`, `/answers/${long}`].map((path) => ({
      path,
      code: 'unknown' as const,
    }));
    assert.ok(JSON.stringify(refusal({ errors: [], faults })).length < 1000);
  });
});
