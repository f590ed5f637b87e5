package nl.wijkmaat.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Whether a map goes blank while it moves: {@code MapFrames ADDRESS ROUNDS CHROMIUM}. A new browser opens the map of a running site, 1280 wide with WebGL
 * in software, zooms in by the wheel to the middle of the country, drags it about and zooms out, so many rounds, each to other places. Every
 * frame that the browser puts on the screen meanwhile is looked at: the share of the map's pixels that are of no class, pattern or
 * line but the white paper, which is also what lies outside the country. Prints per movement the frames, the share of paper before it began and after it ended, and the
 * largest and the 99th percentile while it moved; last how many frames were blank: of which more than half was paper beyond what
 * there is of it at rest before or after. Frames at rest are in no figure.
 */
public final class MapFrames {

    /** White as the paper is, give or take what a frame loses by being compressed. */
    private static final int WHITE = 250;

    private static final double BLANK = 0.5;

    private final Page page;
    private final BoundingBox map;
    private final List<Double> paper = new ArrayList<>();
    private final List<Long> at = new ArrayList<>();
    private boolean isMoving;
    private int frames;
    private int blank;

    private MapFrames(Page page, BoundingBox map) {
        this.page = page;
        this.map = map;
    }

    public static void main(String[] arguments) throws IOException {
        String address = arguments[0];
        int rounds = Integer.parseInt(arguments[1]);
        try (Chromium chromium = new Chromium(arguments, 2)) {
            Page page = chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1280, 1000));
            page.setDefaultTimeout(180_000);
            page.navigate(address);
            page.waitForSelector(".map__frame[data-state=live]");
            Locator canvas = page.locator(".map__live canvas");
            canvas.scrollIntoViewIfNeeded();
            new MapFrames(page, canvas.boundingBox()).run(rounds);
        }
    }

    private void run(int rounds) {
        CDPSession session = page.context().newCDPSession(page);
        session.on("Page.screencastFrame", frame -> {
            JsonObject acknowledged = new JsonObject();
            acknowledged.add("sessionId", frame.get("sessionId"));
            session.send("Page.screencastFrameAck", acknowledged);
            if (isMoving) {
                at.add(System.nanoTime());
                paper.add(paper(Base64.getDecoder().decode(frame.get("data").getAsString())));
            }
        });
        JsonObject settings = new JsonObject();
        settings.addProperty("format", "jpeg");
        settings.addProperty("quality", 90);
        session.send("Page.startScreencast", settings);
        double x = map.x + map.width / 2;
        double y = map.y + map.height / 2;
        for (int round = 0; round < rounds; round++) {
            int turn = round;
            move("zoom in", () -> wheel(x, y, -240, 12));
            for (int side = 0; side < 4; side++) {
                int towards = turn + side;
                move("drag", () -> drag(x, y, towards));
            }
            move("zoom out", () -> wheel(x + 60 * (turn % 3 - 1), y, 240, 12));
        }
        System.out.printf("%d frames while moving, %d blank%n", frames, blank);
    }

    private void move(String what, Runnable movement) {
        double before = still();
        paper.clear();
        at.clear();
        isMoving = true;
        movement.run();
        isMoving = false;
        List<Double> seen = List.copyOf(paper);
        List<Long> times = List.copyOf(at);
        double after = still();
        double most = Math.max(before, after) + BLANK;
        double[] sorted =
                seen.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int gone = (int) Arrays.stream(sorted).filter(share -> share > most).count();
        double longest = 0;
        for (int i = 1; i < times.size(); i++) {
            longest = Math.max(longest, (times.get(i) - times.get(i - 1)) / 1e6);
        }
        System.out.printf(
                "%-8s %3d frames, longest without one %4.0f ms; paper before %.3f, after %.3f, while moving at most %.3f, 99th percentile %.3f; blank %d%n",
                what,
                sorted.length,
                longest,
                before,
                after,
                sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1],
                sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(0.99 * sorted.length) - 1],
                gone);
        frames += sorted.length;
        blank += gone;
    }

    /** The share of paper once nothing moves any more and nothing is being fetched. */
    private double still() {
        double before = -1;
        while (true) {
            page.waitForTimeout(700);
            double now = paper(page.screenshot());
            if (Math.abs(now - before) < 1e-4) {
                return now;
            }
            before = now;
        }
    }

    private void wheel(double x, double y, double step, int times) {
        page.mouse().move(x, y);
        for (int i = 0; i < times; i++) {
            page.mouse().wheel(0, step);
            page.waitForTimeout(60);
        }
        page.waitForTimeout(500);
    }

    /** Across half of the map, to another side each time. */
    private void drag(double x, double y, int towards) {
        double angle = Math.PI / 2 * towards + 0.4;
        double byX = map.width / 4 * Math.cos(angle);
        double byY = map.height / 4 * Math.sin(angle);
        for (int pull = 0; pull < 3; pull++) {
            page.mouse().move(x - byX, y - byY);
            page.mouse().down();
            for (int step = 1; step <= 20; step++) {
                page.mouse().move(x - byX + 2 * byX * step / 20, y - byY + 2 * byY * step / 20);
                page.waitForTimeout(16);
            }
            page.mouse().up();
        }
        page.waitForTimeout(300);
    }

    private double paper(byte[] frame) {
        BufferedImage picture;
        try {
            picture = ImageIO.read(new ByteArrayInputStream(frame));
        } catch (IOException e) {
            throw new IllegalStateException("the browser sent a frame that is no picture", e);
        }
        double scale = picture.getWidth() / 1280.0;
        int left = (int) (map.x * scale) + 2;
        int top = (int) (map.y * scale) + 2;
        int right = Math.min(picture.getWidth(), (int) ((map.x + map.width) * scale) - 2);
        int bottom = Math.min(picture.getHeight(), (int) ((map.y + map.height) * scale) - 2);
        long white = 0;
        long all = 0;
        for (int y = top; y < bottom; y += 2) {
            for (int x = left; x < right; x += 2) {
                int pixel = picture.getRGB(x, y);
                boolean isPaper = (pixel >> 16 & 255) >= WHITE && (pixel >> 8 & 255) >= WHITE && (pixel & 255) >= WHITE;
                white += isPaper ? 1 : 0;
                all++;
            }
        }
        return (double) white / all;
    }
}
