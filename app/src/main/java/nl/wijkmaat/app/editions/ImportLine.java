package nl.wijkmaat.app.editions;

import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.table.FileReport;
import nl.wijkmaat.editions.table.ImportProgress;

/**
 * How an import comes along: on a terminal one line that is redrawn with a bar, rows, bytes and the time left; in a log one line per file.
 */
final class ImportLine implements ImportProgress {

    private static final int BAR_WIDTH = 24;
    private static final long REDRAW_NANOS = 100_000_000L;
    private static final double MEGABYTE = 1e6;

    private final Shell shell;
    private final long began = System.nanoTime();
    private int files;
    private int filesDone;
    private long bytes;
    private long bytesOfFilesDone;
    private long bytesOfFile;
    private long rowsOfFilesDone;
    private long rowsOfFile;
    private String file = "";
    private long drawn;

    ImportLine(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void started(int newFiles, long newBytes) {
        files = newFiles;
        bytes = newBytes;
    }

    @Override
    public void fileStarted(String name, long length) {
        file = name;
        bytesOfFile = length;
        rowsOfFile = 0;
        draw(0, true);
    }

    @Override
    public void advanced(long bytesRead, long rowsRead) {
        rowsOfFile = rowsRead;
        draw(bytesRead, false);
    }

    @Override
    public void fileDone(FileReport report) {
        String name = String.valueOf(report.file().getFileName());
        switch (report.outcome()) {
            case FileReport.NotImported passedOver -> line("import.passed_over", name, shell.in(passedOver.reason()));
            case FileReport.Refused refused -> {
                count();
                line("import.refused", name, refused.problems().size());
            }
            case FileReport.Imported _ -> {
                long rows = rowsOfFile;
                count();
                if (!shell.isTerminal()) {
                    line("import.read", filesDone, files, name, shown(rows));
                }
            }
        }
    }

    /** Takes the drawn line away; to be called when the import has ended. */
    void end() {
        if (shell.isTerminal()) {
            shell.err().print("\r\u001b[K");
            shell.err().flush();
        }
    }

    /** Says something above the line that is redrawn. */
    void line(String key, Object... arguments) {
        end();
        shell.say(key, arguments);
    }

    private void count() {
        filesDone++;
        bytesOfFilesDone += bytesOfFile;
        rowsOfFilesDone += rowsOfFile;
        bytesOfFile = 0;
        rowsOfFile = 0;
    }

    private void draw(long bytesRead, boolean now) {
        long time = System.nanoTime();
        if (!shell.isTerminal() || !now && time - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = time;
        long done = bytesOfFilesDone + bytesRead;
        double share = bytes == 0 ? 0 : Math.min(1, (double) done / bytes);
        double seconds = (time - began) / 1e9;
        int filled = (int) Math.round(share * BAR_WIDTH);
        shell.err()
                .print("\r\u001b[K["
                        + "#".repeat(filled)
                        + " ".repeat(BAR_WIDTH - filled)
                        + "] "
                        + shell.text(
                                "import.progress",
                                Math.round(100 * share),
                                shown(rowsOfFilesDone + rowsOfFile),
                                Grid.shown(done / MEGABYTE, 1, shell.language()),
                                Grid.shown(bytes / MEGABYTE, 1, shell.language()),
                                share < 0.02 ? "…" : Math.round(seconds * (1 - share) / share),
                                file));
        shell.err().flush();
    }

    private String shown(long number) {
        return Grid.shown((double) number, 0, shell.language());
    }
}
