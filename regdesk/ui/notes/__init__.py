"""Long texts that are typed in while others type in them too."""
