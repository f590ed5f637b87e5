package nl.wijkmaat.editions.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.ProblemException;
import org.tukaani.xz.XZInputStream;

/** Opens a file and unpacks it by what it holds, not by what it is called: gzip, xz or neither. */
final class OpenedFile {

    private static final int MOST_XZ_KIBIBYTES = 1 << 20;

    private OpenedFile() {}

    /**
     * @param file the file
     * @param onBytes told the number of bytes of the file (packed, when it is) that have been read
     * @return its content; a {@link ProblemException} comes out of reading when it is cut off or damaged
     */
    static InputStream open(Path file, LongConsumer onBytes) throws IOException {
        String name = String.valueOf(file.getFileName());
        InputStream raw = new Counted(Files.newInputStream(file), onBytes);
        try {
            PushbackInputStream start = new PushbackInputStream(raw, 6);
            byte[] magic = start.readNBytes(6);
            start.unread(magic);
            if (magic.length >= 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B) {
                return new Checked(new GZIPInputStream(new Checked(start, name), 1 << 16), name);
            }
            boolean isXz = magic.length == 6
                    && (magic[0] & 0xFF) == 0xFD
                    && magic[1] == '7'
                    && magic[2] == 'z'
                    && magic[3] == 'X'
                    && magic[4] == 'Z'
                    && magic[5] == 0;
            return isXz ? new Checked(new XZInputStream(start, MOST_XZ_KIBIBYTES), name) : start;
        } catch (EOFException | ZipException e) {
            raw.close();
            throw damaged(name, e);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /**
     * Unpacks the rest of a packed file, whose last bytes tell whether it is whole: what is wrong in a damaged one is not the table's
     * fault. Does nothing for a file that is not packed.
     *
     * @throws ProblemException when the file is cut off or damaged
     */
    static void checkRest(InputStream content) throws IOException {
        if (content instanceof Checked) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static ProblemException damaged(String name, IOException cause) {
        String key = cause instanceof EOFException ? "file.cut_off" : "file.damaged";
        return ProblemException.because(cause, Place.file(name), key, String.valueOf(cause.getMessage()));
    }

    /** Turns the ways in which unpacking fails into a message that tells what to do. */
    private static final class Checked extends FilterInputStream {

        private final String name;

        Checked(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            try {
                return super.read(into, offset, most);
            } catch (EOFException | ZipException | org.tukaani.xz.XZIOException e) {
                throw damaged(name, e);
            }
        }
    }

    /** Tells how far reading has come. */
    private static final class Counted extends FilterInputStream {

        private final LongConsumer onBytes;
        private long count;

        Counted(InputStream in, LongConsumer onBytes) {
            super(in);
            this.onBytes = onBytes;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                onBytes.accept(++count);
            }
            return b;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            int n = super.read(into, offset, most);
            if (n > 0) {
                count += n;
                onBytes.accept(count);
            }
            return n;
        }
    }
}
