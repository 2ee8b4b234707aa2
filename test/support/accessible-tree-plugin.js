const STATES = ['checked', 'selected', 'required', 'invalid', 'disabled', 'expanded', 'multiline'];

/**
 * `executeServerCommand('accessible-tree')`: the page's whole accessibility tree, groups included,
 * which `a11ySnapshot` leaves out. Each node is
 * `{role, name, description, checked, invalid, level, value, states, children}`; `states` are words.
 */
export const accessibleTree = () => ({
  name: 'accessible-tree',
  async executeCommand({ command, session }) {
    if (command !== 'accessible-tree') return undefined;
    const devtools = await session.browser.getPage(session.id).createCDPSession();
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    await devtools.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = ({ ignored, role, name, description, value, properties = [], childIds = [] }) => {
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
          value: value?.value,
          states: STATES.filter((word) => String(state[word]) === 'true'),
          children,
        },
      ];
    };
    return read(nodes[0])[0];
  },
});
