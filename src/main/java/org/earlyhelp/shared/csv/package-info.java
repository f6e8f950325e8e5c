/** Files of rows that spreadsheets open: what goes out in them and what comes in. */
package org.earlyhelp.shared.csv;
