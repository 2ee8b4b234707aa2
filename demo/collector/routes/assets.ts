import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyPluginCallback } from 'fastify';
import { entityTag, hasEntityTag } from '../replies/entity-tag.js';
import { sendProblem } from '../replies/problem-json.js';

interface Asset {
  /** Time of change and size: a file with the same stamp is not read again. */
  readonly stamp: string;
  readonly content: Buffer;
  readonly etag: string;
}

/** The built scripts, with the languages that they load; nothing else of that folder. */
const BUILT_SCRIPT = /^user-survey[\w.-]*\.js$/;
/** What is not built. */
const OWN_FILES: Readonly<Record<string, string>> = {
  'page.css': '../pages/page.css',
  'administration.css': '../administration/administration.css',
  'administration.svg': '../administration/administration.svg',
};

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** `GET /assets/:file`: what the stand-alone pages need. */
export const assetRoute =
  (builtFolder: string): FastifyPluginCallback =>
  (app, _options, done) => {
    const known = new Map<string, Asset>();
    /** @throws when the file is not there. */
    const read = async (file: string): Promise<Asset> => {
      const { mtimeMs, size } = await stat(file);
      const stamp = `${mtimeMs} ${size}`;
      const before = known.get(file);
      if (before?.stamp === stamp) return before;
      const content = await readFile(file);
      const asset = { stamp, content, etag: entityTag(content) };
      known.set(file, asset);
      return asset;
    };
    const fileOf = (name: string): string | undefined => {
      const own = Object.hasOwn(OWN_FILES, name) ? OWN_FILES[name] : undefined;
      if (own !== undefined) return path.join(import.meta.dirname, own);
      return BUILT_SCRIPT.test(name) ? path.join(builtFolder, name) : undefined;
    };

    app.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
      const { file: name } = request.params;
      const file = fileOf(name);
      const asset = file && (await read(file).catch(() => undefined));
      if (!asset) {
        const title = 'There is no such file; npm run build makes the scripts.';
        return sendProblem(reply, { status: 404, kind: 'not-found', title });
      }
      reply.header('ETag', asset.etag).header('Cache-Control', 'no-cache');
      if (hasEntityTag(request.headers['if-none-match'], asset.etag)) return reply.code(304).send();
      return reply.type(`${TYPES[path.extname(name)]}; charset=utf-8`).send(asset.content);
    });
    done();
  };
