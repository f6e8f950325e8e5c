/** What every list and every versioned resource of the API has in common. */
@org.springframework.modulith.NamedInterface
package org.earlyhelp.shared.http;
