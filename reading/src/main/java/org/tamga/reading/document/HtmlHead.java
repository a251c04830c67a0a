package org.tamga.reading.document;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tamga.core.PartialDate;

/** What a web page's head says about it: Open Graph, Dublin Core, schema.org and plain HTML. */
final class HtmlHead {

    private static final String TITLES =
            "meta[property=og:title], meta[name=og:title], meta[name=DC.title], meta[name=twitter:title]";

    private static final String DATES =
            "meta[property=article:published_time], meta[itemprop=datePublished], meta[name=pubdate], "
                    + "meta[name=publishdate], meta[name=publish-date], meta[name=date], meta[name=DC.date], meta[name=DC.date.issued], "
                    + "meta[name=dcterms.created], meta[name=parsely-pub-date], meta[name=citation_publication_date]";

    private static final String PUBLISHERS =
            "meta[property=og:site_name], meta[name=publisher], meta[name=DC.publisher], "
                    + "meta[property=article:publisher], meta[name=application-name], meta[property=article:author], meta[name=author]";

    private static final String ADDRESSES = "meta[property=og:url]";

    private HtmlHead() {}

    static Extract.About about(Document page) {
        String schema = "";
        for (Element script : page.select("script[type=application/ld+json]")) {
            schema = schema.isEmpty() ? script.data() : schema;
        }
        String data = schema;
        return new Extract.About(
                Optional.empty(),
                first(page, TITLES).or(() -> heading(page)).or(() -> filled(page.title())),
                first(page, PUBLISHERS),
                date(page).or(() -> after(data, "\"datePublished\"").flatMap(Dates::stated)),
                Optional.empty(),
                Optional.empty(),
                address(page));
    }

    private static Optional<String> heading(Document page) {
        return page.select("h1").size() == 1 ? filled(page.select("h1").text()) : Optional.empty();
    }

    private static Optional<PartialDate> date(Document page) {
        for (Element meta : page.select(DATES)) {
            Optional<PartialDate> date = Dates.stated(meta.attr("content"));
            if (date.isPresent()) {
                return date;
            }
        }
        for (Element time : page.select("time[datetime]")) {
            Optional<PartialDate> date = Dates.stated(time.attr("datetime"));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> address(Document page) {
        for (Element link : page.select("link[rel=canonical]")) {
            if (isAddress(link.attr("href"))) {
                return Optional.of(link.attr("href"));
            }
        }
        return first(page, ADDRESSES).filter(HtmlHead::isAddress);
    }

    private static boolean isAddress(String value) {
        return value.startsWith("https://") || value.startsWith("http://");
    }

    /** The first that is filled in, of the kinds in the order of the query; addresses are passed over unless they are asked for. */
    private static Optional<String> first(Document page, String query) {
        for (String kind : query.split(", ")) {
            for (Element meta : page.select(kind)) {
                String content = meta.attr("content").strip();
                if (!content.isEmpty() && (query.equals(ADDRESSES) || !isAddress(content))) {
                    return Optional.of(content);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> filled(String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    /** The text value of a key in JSON, of whatever object comes first. */
    private static Optional<String> after(String json, String key) {
        int at = json.indexOf(key);
        int open = at < 0 ? -1 : json.indexOf('"', at + key.length());
        int close = open < 0 ? -1 : json.indexOf('"', open + 1);
        return close < 0 || close - open > 60 ? Optional.empty() : Optional.of(json.substring(open + 1, close));
    }
}
