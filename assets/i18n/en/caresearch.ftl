### Looking for words in the guidance, on the care path.

caresearch-label = Find in the guidance
caresearch-hint = Such as MRI, stairs, numb
caresearch-none = Nothing in the guidance has “{ $text }”. Try one word, or a shorter one.
# How many places were found.
caresearch-places = { $n ->
    [one] { $n } place
   *[other] { $n } places
}
caresearch-many = Many places. One word more finds fewer.
# A part of a page, and the page.
caresearch-part = { $part } · { $page }
