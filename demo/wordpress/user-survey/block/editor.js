/* global wp, window */
// The block in the editor: which survey, and how. Plain JavaScript: what is here is what runs.

(() => {
  const { createElement: h } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { ExternalLink, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } =
    wp.components;
  const { documents, documentsPage, texts } = window.userSurveyEditor;

  /** What stands in the page while it is written: the choice, and what has been chosen. */
  const Choice = ({ attributes, setAttributes }) => {
    const chosen = attributes.document;
    const gone = chosen && !documents.some(({ value }) => value === chosen);
    return h(
      Placeholder,
      {
        icon: 'feedback',
        label: texts.survey,
        instructions: chosen || attributes.src ? texts['shown-on-page'] : texts.choose,
        isColumnLayout: true,
      },
      h(SelectControl, {
        label: texts.document,
        value: chosen,
        options: [
          { value: '', label: '–' },
          ...(gone ? [{ value: chosen, label: `${chosen}: ${texts.missing}` }] : []),
          ...documents,
        ],
        onChange: (value) => setAttributes({ document: value }),
      }),
      !chosen &&
        h(TextControl, {
          label: texts['or-address'],
          help: texts['address-help'],
          type: 'url',
          value: attributes.src,
          onChange: (src) => setAttributes({ src }),
        }),
      documentsPage && h(ExternalLink, { href: documentsPage }, texts.manage),
    );
  };

  const Settings = ({ attributes, setAttributes }) => {
    const field = (name, label, help) =>
      h(TextControl, {
        label,
        help,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      });
    return h(
      PanelBody,
      { title: texts.settings },
      h(SelectControl, {
        label: texts['heading-level'],
        value: attributes.headingLevel,
        options: [
          { value: '', label: texts['as-settings'] },
          ...['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value })),
        ],
        onChange: (headingLevel) => setAttributes({ headingLevel }),
      }),
      field('lang', texts.language, texts['language-help']),
      field('endpoint', texts.endpoint, texts['endpoint-block-help']),
      field('link', texts.link, texts['link-block-help']),
      field('text', texts['link-text']),
      h(ToggleControl, {
        label: texts.preview,
        help: texts['preview-help'],
        checked: attributes.preview,
        onChange: (preview) => setAttributes({ preview }),
      }),
    );
  };

  wp.blocks.registerBlockType('user-survey/survey', {
    title: texts.survey,
    description: texts['block-description'],
    edit: (props) =>
      h('div', useBlockProps(), h(InspectorControls, null, h(Settings, props)), h(Choice, props)),
    // The server draws it.
    save: () => null,
  });
})();
