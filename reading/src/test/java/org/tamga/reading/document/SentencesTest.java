package org.tamga.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.reading.text.Span;

/** Each case is a text whose sentences are divided by {@code ‖}. */
class SentencesTest {

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (Span span : Sentences.in(text, new Span(0, text.length()))) {
            sentences.add(span.of(text));
        }
        return sentences;
    }

    private static void divided(String marked) {
        assertThat(sentences(marked.replace("‖", " "))).containsExactly(marked.split("‖"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exports rose.‖Imports fell.",
                "Turnover made 13,78 bln.‖By 2028 parties want more.",
                "Turnover made 8,36 bln. dollars.‖Thus it doubled.",
                "The loan is 5 mln. USD and the grant 3 mln. US dollars.‖Work began.",
                "Volume reached 9,7 bln. dollars of U.S. origin in May.",
                "Volume fell to 4 bln. (minus a tenth) in the year.",
                "Growth was 10.4 percent in 2025, or 9.7 by the old method.‖It was 3.2 before.",
                "See No. 17 and Art. 5 of the Law.‖It binds both sides.",
                "Decree No. 204 was signed.‖Resolution No. B-12 was not.",
                "Under Art. IV and Sec. C parties consult.",
                "Was it agreed?‖No.‖Nothing was signed.",
                "Trade with the U.S. grew.‖The E.U. came second.",
                "Goods went to the U.S.‖The rest stayed.",
                "The U.S. Department of Commerce disagreed.",
                "Dr. Akmatov met Prof. Li and Mr. J. K. Rowe in May.‖They agreed.",
                "Pipes, e.g. for gas, i.e. steel ones, cost more vs. last year.",
                "Wheat, oil, etc. were sold.‖Then came cotton, flour, etc.‖Prices rose.",
                "The talks on Jan. 20 failed.‖Those in Feb. 2025 did not.",
                "They met in Sept.‖Nothing came of it.",
                "The meeting opened at 9 a.m. on Monday and closed at 5 p.m.‖Officials left.",
                "“We will build it.”‖The minister sat down.",
                "“Will it pay?” asked the deputy.‖Nobody knew.",
                "He said: \"It is done.\"‖She left.",
                "The line opened (see p. 14).‖Trains run.",
                "It was late (by a year.)‖Costs rose.",
                "Talks went on… and on.‖Then…‖Silence.",
                "Really?!‖Yes!‖Good.",
                "1. Turnover grew.‖2. Exports fell.",
                "II. Trade in goods grew.",
                "(3) In May turnover was 4 billion.‖It fell later.",
                "Question: How much was it?‖Answer: 5 billion.",
                "Q: What of transit?‖A: It doubled.‖Q: By when?",
                "The total was 5.1 billion.[12]‖The share was a tenth.",
                "Sales came to $3 billion in 2024.‖$1 billion of it was gas.",
                "The company Silk Co. Ltd. and Steppe Inc. signed.‖The sum is secret.",
                "Plan B.‖It came late.",
                "Growth by 5 p.p. a year is approx. 40 bn. yuan.",
                "Volume grew to 40 thous. TEU in a year.‖It was 12 thous. in 2020.",
                "The route is 1,435 mm.‖The other is wider.",
                "Visit example.com for data.‖It is free.",
                "Xi'an hosted it in 2023.‖Next is 2027."
            })
    void englishSentencesEndWhereTheyShould(String marked) {
        divided(marked);
    }

    @Test
    void aForgottenSpaceEndsASentenceToo() {
        assertThat(sentences("It rose to 8 billion dollars.The rest fell."))
                .containsExactly("It rose to 8 billion dollars.", "The rest fell.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Экспорт вырос.‖Импорт упал.",
                "Оборот составил 12,3 млрд долл. США за год.‖Это рекорд.",
                "Оборот составил 12,3 млрд. долл.‖Экспорт упал.",
                "Оборот вырос до 5 млн. тонн в мае.‖Затем он упал.",
                "В 2025 г. товарооборот вырос.‖В 2024 г. он упал.",
                "Это было в 2024 г.‖Товарооборот вырос.",
                "Итоги 2023–2024 гг. известны.‖План на 2025–2030 гг.‖Работа идёт.",
                "Встреча прошла в г. Алматы.‖Стороны договорились.",
                "Сумма, т.е. цена договора, равна 5 тыс. юаней, т. е. мала.",
                "Продали хлопок, муку и т.д.‖Цены выросли.",
                "Купили сталь, трубы и др. товары.‖Потом ещё.",
                "Министр А. Б. Иванов и Ж.К. Сыдыков подписали договор.‖Срок не назван.",
                "Согласно ст. 5 и п. 3 Закона пошлина равна нулю.‖Льгота временная.",
                "См. стр. 14 и табл. 2 в отчёте.‖Там всё есть.",
                "«Мы построим дорогу».‖Министр сел.",
                "«Окупится ли?» — спросил депутат.‖Ответа не было.",
                "Рост составил 10,4 %.‖Доля равна 24,1 %.",
                "Перевезли 40 тыс. TEU и 3 млн. т грузов.‖План выполнен.",
                "Проф. Ли и акад. Петров выступили.‖Зал слушал.",
                "В XX в. торговля росла.‖В XXI в. тоже.",
                "Открыто 12 школ.‖200 млн юаней выделено.",
                "1. Торговля выросла.‖2. Транзит упал."
            })
    void russianSentencesEndWhereTheyShould(String marked) {
        divided(marked);
    }

    @Test
    void chineseSentencesNeedNoWhiteSpace() {
        assertThat(sentences("贸易增长。出口下降。")).containsExactly("贸易增长。", "出口下降。");
    }

    @Test
    void lineBreaksInsideASentenceDoNotEndIt() {
        assertThat(sentences("Trade\ngrew by 5\nbln. dollars.\nIt fell later."))
                .containsExactly("Trade\ngrew by 5\nbln. dollars.", "It fell later.");
    }

    @Test
    void agreesWithIcuOnTextsWithoutAbbreviations() {
        String[] words = {
            "trade", "grew", "slowly", "in", "Astana", "and", "Bishkek", "by", "2025", "10.4", "percent", "Xi'an", "so"
        };
        String[] ends = {".", "?", "!", ".)", ".”"};
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < 4; sentence++) {
                text.append(text.isEmpty() ? "" : " ").append("Yesterday");
                for (int word = random.nextInt(9); word >= 0; word--) {
                    text.append(' ').append(words[random.nextInt(words.length)]);
                }
                text.append(" again").append(ends[random.nextInt(ends.length)]);
            }
            BreakIterator icu = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            icu.setText(text.toString());
            List<String> expected = new ArrayList<>();
            int start = icu.first();
            for (int end = icu.next(); end != BreakIterator.DONE; end = icu.next()) {
                expected.add(text.substring(start, end).strip());
                start = end;
            }
            assertThat(sentences(text.toString())).as("round %d", round).isEqualTo(expected);
        }
    }
}
