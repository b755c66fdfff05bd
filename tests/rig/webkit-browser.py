"""A small browser on WebKitGTK for WebKitWebDriver to drive.

MiniBrowser, which the driver starts by itself, forgets everything when it ends and can be told
nothing. This one has a profile, and takes orders from tests/rig/webkit.mjs over a socket: one
JSON object a line, answered by one.

Arguments: profile directory, directory for downloads.
"""

import json
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gio, GLib, Gtk, WebKit2  # noqa: E402

profile, downloads = sys.argv[1:3]
os.makedirs(profile, exist_ok=True)

# What the pages say to the console: WebKit's processes write it out, and to a terminal at once.
console, written = os.openpty()
os.dup2(written, 1)
os.dup2(written, 2)
os.set_blocking(console, False)
said = bytearray()


def listen(*_):
    """Takes what was written so far: a full terminal would hold the pages up."""
    try:
        while part := os.read(console, 65536):
            said.extend(part)
    except BlockingIOError:
        pass
    return True


GLib.unix_fd_add_full(GLib.PRIORITY_DEFAULT, console, GLib.IOCondition.IN, listen)

requested = []
views = {}
#: Orders that wait for the page to say which view it is in, by the word that it will say.
waiting = {}


def say(connection, answer):
    connection.get_output_stream().write_all((json.dumps(answer) + "\n").encode())


class Tab:
    """A page in a window of its own: one behind another would be asleep."""

    def __init__(self, context, settings, related=None):
        self.manager = WebKit2.UserContentManager()
        self.manager.connect("script-message-received::rig", self.heard)
        self.manager.register_script_message_handler("rig")
        self.scripts = {}
        more = {"related_view": related} if related else {"web_context": context}
        self.view = WebKit2.WebView(
            user_content_manager=self.manager, settings=settings, is_controlled_by_automation=True, **more
        )
        self.view.connect("resource-load-started", lambda _, __, request: requested.append(request.get_uri()))
        self.view.connect("create", lambda *_: Tab(context, settings, self.view).view)
        self.view.connect("close", lambda _: self.window.destroy())
        self.place = Gtk.Fixed()
        self.place.put(self.view, 0, 0)
        self.window = Gtk.Window()
        self.window.add(self.place)
        self.size(1280, 800)
        self.window.show_all()
        self.window.present()

    def size(self, width, height):
        self.view.set_size_request(width, height)
        self.window.resize(width, height)

    def heard(self, _, result):
        word = result.get_js_value().to_string()
        connection, order = waiting.pop(word, (None, None))
        if connection:
            obey(connection, order, self)


def obey(connection, order, tab):
    """Does what was ordered, and answers."""
    what = order["do"]
    answer = {}
    if what == "before-page":
        script = WebKit2.UserScript.new(
            order["source"],
            WebKit2.UserContentInjectedFrames.ALL_FRAMES,
            WebKit2.UserScriptInjectionTime.START,
            None,
            None,
        )
        tab.manager.add_script(script)
        tab.scripts[order["word"]] = script
    elif what == "no-script":
        tab.manager.remove_script(tab.scripts.pop(order["script"]))
    elif what == "size":
        tab.size(order["width"], order["height"])
    elif what == "media":
        settings = Gtk.Settings.get_default()
        settings.set_property("gtk-application-prefer-dark-theme", order["dark"])
        settings.set_property("gtk-enable-animations", not order["still"])
    elif what == "clipboard":
        answer["text"] = Gtk.Clipboard.get(Gdk.SELECTION_CLIPBOARD).wait_for_text()
    elif what == "requested":
        answer["requested"] = requested[:]
        requested.clear()
    elif what == "said":
        listen()
        answer["said"] = said.decode(errors="replace").splitlines()
        said.clear()
    elif what == "print":
        return print_page(connection, order, tab)
    elif what == "quit":
        GLib.idle_add(Gtk.main_quit)
    say(connection, answer)
    return None


def print_page(connection, order, tab):
    """Prints to a file, on A4 with the margins of styles/print.css: WebKit takes neither from there."""
    operation = WebKit2.PrintOperation.new(tab.view)
    settings = Gtk.PrintSettings()
    settings.set_printer("Print to File")
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(order["file"], None))
    settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
    paper = Gtk.PageSetup()
    paper.set_paper_size(Gtk.PaperSize.new("iso_a4"))
    paper.set_top_margin(10, Gtk.Unit.MM)
    paper.set_bottom_margin(10, Gtk.Unit.MM)
    paper.set_left_margin(13, Gtk.Unit.MM)
    paper.set_right_margin(13, Gtk.Unit.MM)
    operation.set_print_settings(settings)
    operation.set_page_setup(paper)
    operation.connect("finished", lambda _: say(connection, {}))
    operation.connect("failed", lambda _, fault: say(connection, {"fault": fault.message}))
    operation.print_()


def read(connection):
    """Takes the connection's orders, one after the other."""
    stream = Gio.DataInputStream.new(connection.get_input_stream())

    def next_line(source, result):
        line, _ = source.read_line_finish_utf8(result)
        if line is None:
            return
        order = json.loads(line)
        if "word" in order:
            waiting[order["word"]] = (connection, order)
        else:
            obey(connection, order, None)
        source.read_line_async(GLib.PRIORITY_DEFAULT, None, next_line)

    stream.read_line_async(GLib.PRIORITY_DEFAULT, None, next_line)


def started(context, session, settings):
    information = WebKit2.ApplicationInfo()
    information.set_name("MiniBrowser")
    information.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(information)
    session.connect("create-web-view", lambda _: Tab(context, settings).view)


def download_started(_, download):
    def decide(download, name):
        download.set_destination(GLib.filename_to_uri(os.path.join(downloads, name), None))
        return True

    download.connect("decide-destination", decide)


data = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(profile, "data"), base_cache_directory=os.path.join(profile, "cache")
)
context = WebKit2.WebContext.new_with_website_data_manager(data)
context.set_automation_allowed(True)
settings = WebKit2.Settings(
    enable_write_console_messages_to_stdout=True,
    hardware_acceleration_policy=WebKit2.HardwareAccelerationPolicy.NEVER,
    javascript_can_open_windows_automatically=False,
)
context.connect("automation-started", started, settings)
context.connect("download-started", download_started)

address = os.path.join(profile, "orders")
if os.path.exists(address):
    os.unlink(address)
service = Gio.SocketService()
service.add_address(
    Gio.UnixSocketAddress.new(address), Gio.SocketType.STREAM, Gio.SocketProtocol.DEFAULT, None
)
kept = []


def incoming(_, connection, __):
    kept.append(connection)
    read(connection)


service.connect("incoming", incoming)
service.start()
Gtk.main()
