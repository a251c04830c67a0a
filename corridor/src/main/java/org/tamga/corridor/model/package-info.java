/** Places, links, borders, goods and what travels between the places: the network of a case as its files tell it. */
@NullMarked
package org.tamga.corridor.model;

import org.jspecify.annotations.NullMarked;
