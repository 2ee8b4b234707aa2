export { indexResults } from './index-results.js';
export type { IndexResults, IndexUnit, Indicator, Spread, SubIndex } from './index-results.js';
export type { IndexArea, IndexData, IndexDefinition, IndexIndicator } from './index-definition.js';
