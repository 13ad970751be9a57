// The blocks in the editor: a placeholder that says what is set, and the settings beside it. Written for browsers as they
// are, without a build: WordPress brings all it uses.
(({ blocks, blockEditor, components, element, i18n }) => {
  const { createElement: h, Fragment } = element;
  const { __, sprintf } = i18n;

  const asSite = __('As set for the site', 'gerai');

  /** What an attribute is called, and its choices by value where they have names. */
  const FIELDS = {
    api: { label: __('API address', 'gerai') },
    catalogue: { label: __('Static catalogue address', 'gerai') },
    query: { label: __('First query', 'gerai') },
    number: { label: __('First number', 'gerai') },
    reportClass: {
      label: __('Kind of report', 'gerai'),
      choices: {
        '': __('Chosen by the resident', 'gerai'),
        complaint: __('Complaint', 'gerai'),
        aspiration: __('Suggestion', 'gerai'),
        information: __('Request for information', 'gerai'),
      },
    },
    category: { label: __('Category code', 'gerai') },
    agency: { label: __('Agency code', 'gerai') },
    region: { label: __('Region code', 'gerai') },
    audience: {
      label: __('Audience', 'gerai'),
      choices: {
        '': __('All', 'gerai'),
        citizen: __('Citizens', 'gerai'),
        business: __('Businesses', 'gerai'),
        government: __('Government', 'gerai'),
        foreigner: __('Foreigners', 'gerai'),
        community: __('Communities', 'gerai'),
      },
    },
    complaintUrl: { label: __('Complaint page', 'gerai') },
    urlSync: {
      label: __('Query in the page’s address', 'gerai'),
      choices: { '': __('Yes', 'gerai'), query: __('Yes', 'gerai'), off: __('No', 'gerai') },
    },
    id: { label: __('Name of this search in addresses', 'gerai') },
    lang: {
      label: __('Language', 'gerai'),
      choices: { '': asSite, id: 'Bahasa Indonesia', en: 'English' },
    },
    theme: {
      label: __('Theme', 'gerai'),
      choices: {
        '': asSite,
        light: __('Light', 'gerai'),
        dark: __('Dark', 'gerai'),
        auto: __('As the visitor’s device', 'gerai'),
      },
    },
    headingLevel: { label: __('Level of the heading', 'gerai') },
    messages: { label: __('File of your own words', 'gerai') },
    loading: {
      label: __('Loading', 'gerai'),
      choices: { '': __('At once', 'gerai'), lazy: __('When it comes into view', 'gerai') },
    },
  };

  function choicesOf({ choices }, { enum: values }) {
    return values.map((value) => ({ value, label: choices?.[value] ?? (value || asSite) }));
  }

  function control(name, schema, { attributes, setAttributes }) {
    const { label } = FIELDS[name];
    const shared = {
      key: name,
      label,
      value: attributes[name],
      onChange: (value) => setAttributes({ [name]: value }),
    };
    return schema.enum
      ? h(components.SelectControl, { ...shared, options: choicesOf(FIELDS[name], schema) })
      : h(components.TextControl, shared);
  }

  function summary(schemas, attributes) {
    const set = Object.keys(schemas).filter((name) => FIELDS[name] && attributes[name]);
    if (set.length === 0) return __('With the settings of the site.', 'gerai');
    return set
      .map((name) => {
        const value = FIELDS[name].choices?.[attributes[name]] ?? attributes[name];
        // translators: 1: name of a setting, 2: its value.
        return sprintf(__('%1$s: %2$s', 'gerai'), FIELDS[name].label, value);
      })
      .join(' · ');
  }

  function edit(props) {
    const type = blocks.getBlockType(props.name);
    const names = Object.keys(type.attributes).filter((name) => FIELDS[name]);
    return h(
      Fragment,
      null,
      h(
        blockEditor.InspectorControls,
        null,
        h(
          components.PanelBody,
          { title: __('Settings', 'gerai') },
          names.map((name) => control(name, type.attributes[name], props)),
        ),
      ),
      h(
        'div',
        blockEditor.useBlockProps(),
        h(
          components.Placeholder,
          { icon: type.icon.src, label: type.title, instructions: type.description },
          summary(type.attributes, props.attributes),
        ),
      ),
    );
  }

  for (const widget of ['service-search', 'application-tracker', 'complaint-form']) {
    blocks.registerBlockType(`gerai/${widget}`, { edit, save: () => null });
  }
})(window.wp);
