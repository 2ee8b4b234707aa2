import { createServer, type AddressInfo } from 'node:net';

/** A port of the loopback address that nobody listens on, for a program that has to be told one. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
