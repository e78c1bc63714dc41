// What the text editor puts between paragraphs: videos of other sites (MEDIA in portal/richtext.py).
// How it is written into the text is told by portal/richmedia.py, which writes it anew on the way in.
import { mergeAttributes, Node, updateAttrsDialog } from "django-prose-editor/editor";

const gettext = window.gettext || ((text) => text);
const LIBRARY = `${location.pathname.replace(/\/admin\/.*/, "/admin/")}articles/photo/`;

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

// The server alone knows the hosts. Answers with { address, host } or { error }.
async function known(address) {
  try {
    const response = await fetch(`${LIBRARY}video/?address=${encodeURIComponent(address)}`);
    if (response.ok && !response.redirected) return await response.json();
  } catch {
    // told below
  }
  return { error: gettext("The server does not answer. Try again in a moment.") };
}

// Asks until the address is known or the dialog is closed; what was typed stays in it.
async function ask(editor, given) {
  let asked = given;
  let problem = gettext("As it stands in the browser: a video of YouTube, VK Video or RuTube.");
  for (;;) {
    const fields = {
      address: { type: "string", title: gettext("Address of the video"), description: problem, required: true },
      title: { type: "string", title: gettext("What the video shows"), required: true },
    };
    const words = given.address ? gettext("Update") : gettext("Insert");
    asked = await updateAttrsDialog(fields, { title: gettext("Video"), submitText: words })(editor, asked);
    if (!asked) return null;
    const found = await known(asked.address);
    if (found.address) return { address: found.address, title: asked.title.trim() || found.host };
    problem = found.error;
  }
}

export const Embed = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes() {
    return { address: { default: "" }, title: { default: "" } };
  },
  parseHTML() {
    const read = (box) => ({ address: box.dataset.embed, title: box.textContent.trim() });
    return [{ tag: "div[data-embed]", getAttrs: read }];
  },
  renderHTML({ node }) {
    const { address, title } = node.attrs;
    return ["div", mergeAttributes({ "data-embed": address }), ["a", { href: address }, title]];
  },
  addNodeView() {
    return ({ node }) => {
      const host = new URL(node.attrs.address, location.href).hostname.replace(/^www\./, "");
      const title = element("strong", { textContent: node.attrs.title });
      return { dom: element("div", { className: "editor-embed", contentEditable: "false" }, title, element("small", { textContent: host })) };
    };
  },
  addCommands() {
    return {
      askEmbed:
        () =>
        ({ editor }) => {
          const given = editor.isActive("embed") ? editor.getAttributes("embed") : { address: "", title: "" };
          ask(editor, given).then((attrs) => {
            if (!attrs) return editor.commands.focus();
            const chain = editor.chain().focus();
            if (given.address) return chain.updateAttributes("embed", attrs).run();
            return chain.insertContent({ type: "embed", attrs }).run();
          });
          return true;
        },
    };
  },
  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "embed",
      groups: "link",
      button: buttons.material("smart_display", gettext("video")),
      active: (editor) => editor.isActive("embed"),
      command: (editor) => editor.commands.askEmbed(),
    });
  },
});
