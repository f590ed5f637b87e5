package nl.wijkmaat.app.editions;

import java.util.Locale;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.voorbeeldland.Progress;

/** How the making of Voorbeeldland comes along: one line that is redrawn on a terminal, one line per step in a log. */
final class InventedLine implements Progress {

    private final Shell shell;

    InventedLine(Shell shell) {
        this.shell = shell;
    }

    @Override
    public synchronized void finished(Phase phase, String file, int done, int of) {
        String text = shell.text("demo." + phase.name().toLowerCase(Locale.ROOT), done, of);
        if (shell.isTerminal()) {
            shell.err().print("\r\u001b[K" + text);
            shell.err().flush();
        } else if (done == of) {
            shell.err().println(text);
        }
    }

    /** Takes the drawn line away; to be called when all has been done. */
    void end() {
        if (shell.isTerminal()) {
            shell.err().print("\r\u001b[K");
            shell.err().flush();
        }
    }
}
