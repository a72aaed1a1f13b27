package io.cordon.connectors.aws;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads elements of an answer of IAM or STS. What is no XML has no elements. */
final class Xml {
    private Xml() {}

    static List<String> texts(String xml, String tag) {
        try {
            NodeList found = parse(xml).getElementsByTagName(tag);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> found.item(i).getTextContent().strip())
                    .toList();
        } catch (SAXException e) {
            return List.of();
        }
    }

    static String first(String xml, String tag) {
        return texts(xml, tag).stream().findFirst().orElse("");
    }

    private static Document parse(String xml) throws SAXException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(
                    "http://apache.org/xml/features/disallow-doctype-decl", true); // no entities from outside
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // says nothing on standard error
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException("the JDK's XML parser does not do as it should", e);
        }
    }
}
