package nl.wijkmaat.editions.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Texts;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Rows of a sheet of an Excel workbook (.xlsx), read as a stream: a national table takes hundreds of megabytes as objects. Formulas give
 * the value that was last calculated.
 */
final class WorkbookRows implements RowReader {

    private final OPCPackage workbook;
    private final InputStream sheet;
    private final XMLStreamReader xml;
    private final ReadOnlySharedStringsTable strings;
    private final String fileName;
    private final int headerRow;
    private final Cells cells = new Cells(StandardCharsets.UTF_8);
    private long line;
    private int width;

    private WorkbookRows(
            OPCPackage workbook,
            InputStream sheet,
            XMLStreamReader xml,
            ReadOnlySharedStringsTable strings,
            String fileName,
            int headerRow) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.xml = xml;
        this.strings = strings;
        this.fileName = fileName;
        this.headerRow = headerRow;
    }

    /**
     * @param sheetName the sheet, or null for the first
     * @param headerRow the row with the names of the columns, from 1; rows above it are passed over
     */
    static WorkbookRows open(Path file, @Nullable String sheetName, int headerRow) throws IOException {
        String fileName = String.valueOf(file.getFileName());
        OPCPackage workbook = null;
        try {
            workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
            XSSFReader reader = new XSSFReader(workbook);
            InputStream sheet = sheet(reader, sheetName, fileName);
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return new WorkbookRows(
                    workbook,
                    sheet,
                    factory.createXMLStreamReader(sheet),
                    new ReadOnlySharedStringsTable(workbook),
                    fileName,
                    headerRow);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | SAXException
                | XMLStreamException e) {
            closeQuietly(workbook);
            throw noWorkbook(fileName, e);
        } catch (IOException | RuntimeException e) {
            closeQuietly(workbook);
            throw e;
        }
    }

    private static InputStream sheet(XSSFReader reader, @Nullable String sheetName, String fileName)
            throws IOException, OpenXML4JException {
        List<String> names = new ArrayList<>();
        var sheets = reader.getSheetIterator();
        while (sheets.hasNext()) {
            InputStream sheet = sheets.next();
            names.add(sheets.getSheetName());
            if (sheetName == null || sheetName.equals(sheets.getSheetName())) {
                return sheet;
            }
            sheet.close();
        }
        String wanted = sheetName == null ? "" : sheetName;
        throw new ProblemException(
                new Problem(Place.file(fileName), Texts.text("table.no_sheet", wanted, Closest.hint(wanted, names))));
    }

    private static ProblemException noWorkbook(String fileName, Exception cause) {
        return ProblemException.because(
                cause, Place.file(fileName), "table.no_workbook", String.valueOf(cause.getMessage()));
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    String number = xml.getAttributeValue(null, "r");
                    line = number == null ? line + 1 : Long.parseLong(number);
                    if (line >= headerRow && readRow()) {
                        return true;
                    }
                }
            }
            return false;
        } catch (XMLStreamException | NumberFormatException e) {
            throw noWorkbook(fileName, e);
        }
    }

    private boolean readRow() throws XMLStreamException {
        cells.clear();
        boolean any = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                // Excel leaves out empty cells behind the last full one.
                while (any && cells.count() < width) {
                    cells.add("");
                }
                width = Math.max(width, cells.count());
                return any;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String reference = xml.getAttributeValue(null, "r");
                int column = reference == null ? cells.count() : new CellReference(reference).getCol();
                while (cells.count() < column) {
                    cells.add("");
                }
                readCell(xml.getAttributeValue(null, "t"));
                any |= !cells.isEmpty(cells.count() - 1);
            }
        }
    }

    private void readCell(@Nullable String type) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            boolean isValue = event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"));
            if (isValue) {
                text.append(xml.getElementText());
            }
        }
        switch (type) {
            case "s" ->
                cells.add(strings.getItemAt(Integer.parseInt(text.toString().strip()))
                        .getString());
            case null -> cells.addNumber(plain(text.toString()));
            case "n" -> cells.addNumber(plain(text.toString()));
            default -> cells.add(text.toString());
        }
    }

    /** Some programs write a whole number, such as a code, as 3070104.0 or 3.070104E6. */
    private static String plain(String number) {
        if (!number.endsWith(".0") && number.indexOf('E') < 0) {
            return number;
        }
        BigDecimal exact = new BigDecimal(number);
        return exact.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.revert();
    }

    private static void closeQuietly(@Nullable OPCPackage workbook) {
        if (workbook != null) {
            workbook.revert();
        }
    }
}
