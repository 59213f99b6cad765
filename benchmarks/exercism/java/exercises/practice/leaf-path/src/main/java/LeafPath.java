class LeafPath {
}
