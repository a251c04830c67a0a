/** The web server: pages and a JSON API over one case. Each view of the page has one {@code View} here. */
@NullMarked
package org.tamga.app.web;

import org.jspecify.annotations.NullMarked;
