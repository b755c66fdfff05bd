// The block in the editor: its settings, and a placeholder where the frame will be.
((wp) => {
  const { createElement: element, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { ColorPalette, BaseControl, PanelBody, Placeholder, SelectControl, TextControl } = wp.components;
  const { __ } = wp.i18n;

  function settings({ attributes, setAttributes }) {
    const field = (name, label) => ({
      label,
      value: attributes[name],
      onChange: (value) => setAttributes({ [name]: value ?? "" }),
    });
    const choice = (name, label, options) =>
      element(SelectControl, {
        key: name,
        ...field(name, label),
        options: options.map(([value, text]) => ({ value, label: text })),
      });
    return element(
      InspectorControls,
      {},
      element(
        PanelBody,
        { title: __("Assessment", "siap-klaster") },
        choice("lang", __("Language", "siap-klaster"), [
          ["", __("The site's", "siap-klaster")],
          ["id", "Bahasa Indonesia"],
          ["en", "English"],
        ]),
        choice("depth", __("Length", "siap-klaster"), [
          ["", __("The visitor chooses", "siap-klaster")],
          ["quick", __("Quick, about 5 minutes", "siap-klaster")],
          ["full", __("Full, about 20 minutes", "siap-klaster")],
        ]),
        choice("theme", __("Light or dark", "siap-klaster"), [
          ["", __("As the visitor's device", "siap-klaster")],
          ["light", __("Light", "siap-klaster")],
          ["dark", __("Dark", "siap-klaster")],
        ]),
        element(TextControl, {
          ...field("instrument", __("Questionnaire of your own", "siap-klaster")),
          help: __("Address of its folder on this site. Leave empty for the shipped one.", "siap-klaster"),
        }),
        element(
          BaseControl,
          { label: __("Accent colour", "siap-klaster"), id: "siap-klaster-accent" },
          element(ColorPalette, { value: attributes.accent, onChange: (value) => setAttributes({ accent: value ?? "" }) }),
        ),
      ),
    );
  }

  wp.blocks.registerBlockType("siap-klaster/frame", {
    edit: (block) =>
      element(
        Fragment,
        {},
        settings(block),
        element(
          "div",
          useBlockProps(),
          element(Placeholder, {
            icon: "chart-bar",
            label: "SiapKlaster",
            instructions: __("The cluster assessment appears here on the published page.", "siap-klaster"),
          }),
        ),
      ),
    // Drawn by the server.
    save: () => null,
  });
})(window.wp);
