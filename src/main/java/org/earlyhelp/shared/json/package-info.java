/** Reads JSON as strictly as the contract asks, telling every wrong field at once. */
package org.earlyhelp.shared.json;
