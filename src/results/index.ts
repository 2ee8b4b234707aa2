export { aggregate } from './aggregate.js';
export type { AggregateOptions } from './aggregate.js';
export { countsAsAnswered } from './counting/read-response.js';
export type { CountedResponse } from './counting/read-response.js';
export { indexResults } from './index-results.js';
export type { IndexResults, IndexUnit, Indicator, Spread, SubIndex } from './index-results.js';
export type { IndexArea, IndexData, IndexDefinition, IndexIndicator } from './index-definition.js';
export { parseResults, type ParsedResults } from './document/parse-results.js';
export type * from './results-document.js';
