package org.tamga.trade.comtrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.trade.ReferenceFiles;

class AnswerReaderTest {

    private static final String ROW =
            "{'period':'2023','reporterCode':156,'partnerCode':398,'flowCode':'X','cmdCode':'27','primaryValue':1.5}";
    private static final ComtradeQuery QUERY =
            ComtradeQuery.parse("C/A/HS period=2023 reporter=156 partner=398 flow=X product=27");

    @TempDir
    private Path folder;

    @Test
    void recordedAnswerOfTheServiceIsSound() throws IOException {
        Path recorded = ReferenceFiles.path("comtrade-api/comtrade_v1_get_C_A_HS_chn_arg_deu_2010.json");
        ComtradeQuery query =
                ComtradeQuery.parse("C/A/HS period=2010 reporter=156 partner=32,276 flow=M,X product=TOTAL");

        AnswerReader.Content content = AnswerReader.read(recorded, query);

        assertThat(content.rows()).isEqualTo(4);
        assertThat(content.gaps()).isEmpty();
        assertThat(content.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "period, the answer's rows no longer have period",
        "reporterCode, the answer's rows no longer have reporterCode",
        "partnerCode, the answer's rows no longer have partnerCode",
        "flowCode, the answer's rows no longer have flowCode",
        "cmdCode, the answer's rows no longer have cmdCode",
        "primaryValue, the answer's rows no longer have primaryValue"
    })
    void missingColumnIsNamed(String column, String message) {
        assertThatThrownBy(() -> read(answer(1, ROW.replace(column, "renamed"))))
                .isInstanceOfSatisfying(
                        ComtradeException.class, e -> assertThat(e.kind()).isEqualTo(ComtradeException.Kind.ANSWER))
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'count':2,'data':[ROW]} | the answer says count 2 and has 1 rows",
                "{'count':'1','data':[ROW]} | count is not a whole number",
                "{'data':[ROW]} | the answer has no count",
                "{'count':0} | the answer has no data",
                "{'count':1,'data':{}} | data is not a list of rows",
                "{'count':1,'data':[7]} | row 1 of the answer is not an object",
                "{'count':0,'data':[],'error':'Invalid parameter'} | answered with an error: Invalid parameter",
                "[] | not an object with count and data"
            })
    void wholeAnswerThatDoesNotAddUpIsRefused(String body, String message) {
        assertThatThrownBy(() -> read(body.replace("ROW", ROW)))
                .isInstanceOfSatisfying(
                        ComtradeException.class, e -> assertThat(e.kind()).isEqualTo(ComtradeException.Kind.ANSWER))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'{'' count'': 1' | JSON", "'<html>' | JSON", "'' | empty", "'{} {}' | more behind the end"})
    void unfinishedOrForeignBodyIsBroken(String body, String message) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOfSatisfying(
                        ComtradeException.class, e -> assertThat(e.kind()).isEqualTo(ComtradeException.Kind.BROKEN))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'reporterCode':156 | 'reporterCode':36 | reporterCode",
                "'period':'2023' | 'period':'2022' | period",
                "'flowCode':'X' | 'flowCode':'M' | flowCode",
                "'primaryValue' | 'motCode':3200,'primaryValue' | motCode",
                "'primaryValue' | 'partner2Code':36,'primaryValue' | partner2Code",
                "'primaryValue' | 'customsCode':'C01','primaryValue' | customsCode"
            })
    void rowThatWasNotAskedForIsRefused(String right, String wrong, String column) {
        String row = ROW.replace(right, wrong);

        assertThatThrownBy(() -> read(answer(1, row)))
                .hasMessageContaining(column)
                .hasMessageContaining("was not asked for");
    }

    @Test
    void newColumnsAndMissingValuesAreRemarkedOn() throws IOException {
        String row = ROW.replace("1.5", "null,'novelty':{'deep':[1]}");

        AnswerReader.Content content = read(answer(1, row));

        assertThat(content.remarks())
                .containsExactly("columns that were not there before: novelty", "1 of 1 rows have no primaryValue");
    }

    @Test
    void reporterAndPeriodWithoutRowsIsAGap() throws IOException {
        Path body =
                Files.writeString(folder.resolve("body.json"), answer(1, ROW).replace('\'', '"'));

        AnswerReader.Content content = AnswerReader.read(body, QUERY.with(Axis.PERIOD, List.of("2022", "2023")));

        assertThat(content.gaps()).containsExactly("156 2022");
    }

    private static String answer(int count, String rows) {
        return "{'elapsedTime':'0.1 secs','count':" + count + ",'data':[" + rows + "],'error':''}";
    }

    private AnswerReader.Content read(String body) throws IOException {
        return AnswerReader.read(Files.writeString(folder.resolve("body.json"), body.replace('\'', '"')), QUERY);
    }
}
