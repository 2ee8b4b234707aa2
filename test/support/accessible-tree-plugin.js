/**
 * `executeServerCommand('accessible-tree')`: the page's whole accessibility tree, groups included,
 * which `a11ySnapshot` leaves out. Each node is `{role, name, description, checked, invalid, children}`.
 */
export const accessibleTree = () => ({
  name: 'accessible-tree',
  async executeCommand({ command, session }) {
    if (command !== 'accessible-tree') return undefined;
    const devtools = await session.browser.getPage(session.id).createCDPSession();
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    await devtools.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = ({ ignored, role, name, description, properties = [], childIds = [] }) => {
      const children = childIds.flatMap((id) => (byId.has(id) ? read(byId.get(id)) : []));
      if (ignored) return children;
      const state = Object.fromEntries(properties.map((item) => [item.name, item.value.value]));
      return [
        {
          role: role?.value,
          name: name?.value,
          description: description?.value,
          checked: state.checked === 'true',
          invalid: state.invalid === 'true',
          level: state.level,
          children,
        },
      ];
    };
    return read(nodes[0])[0];
  },
});
