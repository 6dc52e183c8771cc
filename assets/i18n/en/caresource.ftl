### Where the guidance gets its facts, one press away.

# Opens the list of sources of a page.
caresource-count = Sources ({ $n })
# The same for one card; the accessible name says which.
caresource-count-of = Sources of “{ $part }” ({ $n })
# A source and the address it can be read at.
caresource-at = { $source }: { $address }
caresource-copy = Copy address
# The accessible name of that button.
caresource-copy-of = Copy the address of { $source }
# Said beside the button.
caresource-copied = Copied.
