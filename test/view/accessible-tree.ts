import { executeServerCommand } from '@web/test-runner-commands';

/** A node as the browser tells assistive technology about it. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly checked: boolean;
  readonly invalid: boolean;
  readonly level?: number;
  readonly children: readonly AccessibleNode[];
}

/** All nodes of the page with this role (default: any) below `from` (default: the page), in order. */
export async function nodes(role?: string, from?: AccessibleNode): Promise<AccessibleNode[]> {
  const root = from ?? (await executeServerCommand<AccessibleNode, undefined>('accessible-tree'));
  const found: AccessibleNode[] = [];
  const visit = (node: AccessibleNode) => {
    if (role === undefined || node.role === role) found.push(node);
    node.children.forEach(visit);
  };
  root.children.forEach(visit);
  return found;
}

/** Names of these nodes. */
export const names = async (role: string, from?: AccessibleNode) =>
  (await nodes(role, from)).map(({ name }) => name);
