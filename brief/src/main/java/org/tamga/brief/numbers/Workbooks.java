package org.tamga.brief.numbers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Sheets as a workbook (ECMA-376): numbers are numbers, texts are texts, and the same sheets give the same bytes. */
public final class Workbooks {

    /** The first moment that a zip file can name. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int MOST_CHARACTERS = 32_000;
    private static final LocalDate NO_DATE = LocalDate.of(1980, 1, 1);

    private Workbooks() {}

    /**
     * The bytes of an {@code .xlsx} file.
     *
     * @param made its date, such as that of its newest figure
     */
    public static byte[] xlsx(String title, List<Sheet> sheets, Optional<LocalDate> made) throws IOException {
        // in a file, because the archive has sizes behind its entries, which only its directory tells beforehand
        Path file = Files.createTempFile("tamga", ".xlsx");
        try {
            try (OutputStream bytes = Files.newOutputStream(file);
                    Workbook book = new Workbook(bytes, "Tamga", "1.0")) {
                book.properties().setTitle(cell(title));
                for (Sheet sheet : sheets) {
                    write(sheet, book.newWorksheet(sheet.name()));
                }
            }
            return timeless(file, made.orElse(NO_DATE));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void write(Sheet sheet, Worksheet to) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            to.value(0, column, cell(sheet.columns().get(column).heading()));
            to.width(column, sheet.columns().get(column).width());
        }
        to.range(0, 0, 0, sheet.columns().size() - 1)
                .style()
                .bold()
                .fillColor("DAE8F4")
                .wrapText(true)
                .set();
        to.freezePane(0, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < sheet.columns().size(); column++) {
                value(to, row + 1, column, sheet.rows().get(row).get(column));
            }
        }
        if (!sheet.rows().isEmpty()) {
            to.setAutoFilter(0, 0, sheet.rows().size(), sheet.columns().size() - 1);
        }
    }

    private static void value(Worksheet to, int row, int column, Sheet.Value value) {
        switch (value) {
            case Sheet.Value.Blank blank -> {}
            case Sheet.Value.Text(String text) -> {
                to.value(row, column, cell(text));
                to.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
            case Sheet.Value.Amount(var number, boolean percent) -> {
                to.value(row, column, number);
                to.style(row, column)
                        .format(percent ? "#,##0.00" : "#,##0")
                        .verticalAlignment("top")
                        .set();
            }
        }
    }

    /** What a cell can hold: no control characters, and not more than spreadsheets read. */
    private static String cell(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> (c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff)) || c == '\n')
                .forEach(kept::appendCodePoint);
        return kept.length() > MOST_CHARACTERS ? kept.substring(0, MOST_CHARACTERS) + "…" : kept.toString();
    }

    /** The same file without the moment of its making: that is in each entry of the archive and in its properties. */
    private static byte[] timeless(Path file, LocalDate made) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", made + "T00:00:00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry fresh = new ZipEntry(entry.getName());
                fresh.setTimeLocal(BEGINNING);
                out.putNextEntry(fresh);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
