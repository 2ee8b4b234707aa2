import { build } from 'vite';
import { scriptBuilds } from '../../vite.config.js';

/** Builds the scripts for a page, with the version in their names and in those of their side files. */
export async function buildVersionedScripts(version: string, outDir: string): Promise<void> {
  for (const config of Object.values(scriptBuilds(`-${version}`))) {
    await build({
      ...config,
      configFile: false,
      logLevel: 'warn',
      build: { ...config.build, outDir },
    });
  }
}
