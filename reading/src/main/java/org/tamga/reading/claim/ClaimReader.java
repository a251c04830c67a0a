package org.tamga.reading.claim;

import java.util.ArrayList;
import java.util.List;
import org.tamga.reading.document.Block;
import org.tamga.reading.document.Document;
import org.tamga.reading.name.Name;
import org.tamga.reading.name.Names;
import org.tamga.reading.text.Span;
import org.tamga.reading.text.Tokenizer;

/**
 * Reads the claims of a document: every quantity, with all that tells what it is about.
 *
 * <p>Sentences are read in order; what one leaves unsaid (whose statistics, which months, which partner) it has from those before. Rules
 * and examples: {@code reading/claims.md}.
 */
public final class ClaimReader {

    /** The claims in the order of the text. */
    public List<Claim> read(Document document) {
        Discourse discourse = new Discourse(document);
        document.title()
                .ifPresent(title -> Names.find(
                                Tokenizer.tokens(title, new Span(0, title.length())), document.language())
                        .forEach(n -> discourse.mention(n, 2)));
        List<List<Scene>> scenes = new ArrayList<>();
        for (Block block : document.blocks()) {
            List<Scene> ofBlock = new ArrayList<>();
            for (Span sentence : block.sentences()) {
                Scene scene = new Scene(document, block, sentence);
                for (Mark<Name> name : scene.names) {
                    discourse.mention(name.value(), 1);
                }
                ofBlock.add(scene);
            }
            scenes.add(ofBlock);
        }
        List<Claim> claims = new ArrayList<>();
        TableReader tables = new TableReader(discourse);
        for (int b = 0; b < scenes.size(); b++) {
            discourse.block = b;
            for (Scene scene : scenes.get(b)) {
                List<Claim> ofSentence = switch (scene.block.kind()) {
                    case TABLE_HEADER -> tables.header(scene);
                    case TABLE_ROW -> tables.row(scene, claims.size());
                    default -> new SentenceReader(scene, discourse).read(claims.size());
                };
                claims.addAll(ofSentence);
                tables.after(scene);
                if (scene.block.kind() != Block.Kind.LIST_ITEM) {
                    discourse.caption = java.util.Optional.of(scene.sentence);
                    discourse.listed = discourse.topic;
                }
            }
        }
        return claims;
    }
}
