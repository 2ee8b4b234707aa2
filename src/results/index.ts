export { indexResults } from './index-results.js';
export type { IndexResults, IndexUnit, Indicator, Spread, SubIndex } from './index-results.js';
export type { IndexArea, IndexData, IndexDefinition, IndexIndicator } from './index-definition.js';
export { aggregate } from './aggregate.js';
export type { AggregatedResponse, AggregateOptions } from './aggregate.js';
export type * from './results-document.js';
