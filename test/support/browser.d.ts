import type { LaunchOptions } from 'puppeteer-core';

export declare function findBrowser(): Promise<LaunchOptions>;
export declare function findFirefox(): string | undefined;
