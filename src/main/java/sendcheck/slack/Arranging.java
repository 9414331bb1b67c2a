package sendcheck.slack;

import sendcheck.catalog.CatalogEditor;
import sendcheck.catalog.Formats;
import sendcheck.catalog.Inventories;
import sendcheck.catalog.Overrides;

/** What changing modules, profiles and overrides needs of the core. */
public record Arranging(CatalogEditor editor, Overrides overrides, Inventories inventories, Formats formats) {}
