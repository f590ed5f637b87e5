package nl.wijkmaat.app.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.api.Compressed;
import nl.wijkmaat.app.shell.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts and images. Each has its content hash in its address, so browsers keep it for ever and never keep an old
 * one. The style sheet is one file: the components of NL Design System, the theme (which an operator can replace) and our own layout.
 */
public final class Assets {

    /** Where assets are served. */
    static final String PATH = "/assets/";

    /** The components in use, in no particular order: none depends on another. */
    static final List<String> COMPONENTS = List.of(
            "root",
            "document",
            "skip-link",
            "page-header",
            "nav-bar",
            "page-footer",
            "breadcrumb-nav",
            "heading-1",
            "heading-2",
            "heading-3",
            "heading-4",
            "paragraph",
            "link",
            "link-list",
            "unordered-list",
            "button",
            "form-label",
            "textbox",
            "select",
            "table",
            "alert",
            "data-badge");

    /** An asset as it is sent. */
    record Asset(String contentType, Compressed content) {}

    private final Map<String, Asset> byAddress = new LinkedHashMap<>();
    private final Map<String, String> addressByName = new LinkedHashMap<>();

    /**
     * @param themeOrNull a style sheet with the theme's tokens, to be used instead of our own
     * @throws UncheckedIOException when the theme cannot be read
     */
    Assets(@Nullable Path themeOrNull) {
        add("site.css", "text/css; charset=utf-8", styleSheet(themeOrNull));
        add("icon.svg", "image/svg+xml", read("icon.svg"));
        addTogether("text/javascript; charset=utf-8", List.of("live.js", "pending.js"));
        addTogether(
                "text/javascript; charset=utf-8",
                List.of("map.js", "maplibre/maplibre-gl.mjs", "maplibre/maplibre-gl-worker.mjs"));
    }

    /** The address of an asset. */
    public String href(String name) {
        String address = addressByName.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name + "; there are " + addressByName.keySet());
        }
        return address;
    }

    /** The addresses of all, which change with what they hold. */
    List<String> listAddresses() {
        return List.copyOf(byAddress.keySet());
    }

    Optional<Asset> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private void add(String name, String contentType, byte[] content) {
        String address = PATH + hash(content) + "/" + name;
        byAddress.put(address, new Asset(contentType, Compressed.of(content)));
        addressByName.put(name, address);
    }

    /** Files that name each other stand in one folder, under a hash of all of them. */
    private void addTogether(String contentType, List<String> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach(file -> all.writeBytes(read(file)));
        String folder = PATH + hash(all.toByteArray()) + "/";
        for (String file : files) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            byAddress.put(folder + name, new Asset(contentType, Compressed.of(read(file))));
            addressByName.put(name, folder + name);
        }
    }

    /** Components stand in a layer, so that what we write ourselves goes before whatever they say. */
    private static byte[] styleSheet(@Nullable Path themeOrNull) {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try {
            sheet.write(themeOrNull == null ? read("theme.css") : Files.readAllBytes(themeOrNull));
            sheet.write("\n@layer components {\n".getBytes(StandardCharsets.UTF_8));
            for (String component : COMPONENTS) {
                sheet.write(read("utrecht/" + component + ".css"));
            }
            sheet.write("}\n".getBytes(StandardCharsets.UTF_8));
            sheet.write(read("site.css"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The theme " + themeOrNull + " cannot be read: " + e.getMessage() + ". Accepted is a CSS file.", e);
        }
        return sheet.toByteArray();
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("asset " + name + " is not in this build");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        return Sha256.hex(content).substring(0, 16);
    }
}
