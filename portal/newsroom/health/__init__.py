"""What is wrong in the newsroom, said before somebody asks."""
