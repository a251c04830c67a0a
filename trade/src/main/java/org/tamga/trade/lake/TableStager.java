package org.tamga.trade.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.tamga.trade.Fault;
import org.tamga.trade.TradeException;
import org.tamga.trade.format.FormatDescription;
import org.tamga.trade.format.ReadSql;
import org.tamga.trade.format.RowFault;
import org.tamga.trade.format.SourceTable;

/**
 * Writes the rows of a table into the staging folder of an import. DuckDB does that by itself; an {@link org.tamga.trade.sql.Engine} that is
 * a stager as well does it for tables that are too much for one machine. What becomes of the staged files is the same.
 */
public interface TableStager {

    /**
     * Writes all rows as Parquet: {@code fault=0/year=2020/…} those that may go into the lake, divided by what {@link ReadSql#constants()}
     * leaves of {@link ReadSql#PLACE}, with the columns of {@link ReadSql#rows}; in the folders of other numbers what is left out.
     *
     * @param sql how the table is read
     * @param folder which is not there yet
     * @return what is wrong with the rows that are left out
     * @throws TradeException when the table is broken as a whole; {@code folder} may then hold something
     */
    LeftOut stage(SourceTable table, FormatDescription description, ReadSql sql, Path folder) throws TradeException;

    /**
     * Rows that are left out.
     *
     * @param refused how many are no rows of the table, or repeat one, by what is wrong
     * @param faults the first of those, with their lines
     * @param wrong the first of the rows whose content is wrong
     */
    record LeftOut(SortedMap<String, Long> refused, List<Fault> faults, List<WrongRow> wrong) {}

    /**
     * A row whose content is wrong.
     *
     * @param line of the file, from 1
     * @param found the text that is to blame; nothing where there is none
     */
    record WrongRow(RowFault fault, long line, Optional<String> found) {}
}
